import { type BoardCategory, changeOf } from "./board-category";

/** How far a category's level moved in 7 days, such as `raised by 1`. */
export function changeWordsOf(category: Pick<BoardCategory, "level" | "levelBefore">): string {
  const steps = changeOf(category);
  if (steps === null) return "not known";
  if (steps === 0) return "unchanged";
  return steps > 0 ? `raised by ${steps}` : `lowered by ${-steps}`;
}
