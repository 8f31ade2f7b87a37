import type { AlertLevel } from "../alert-level";
import { capitalised, countOf, fewOf } from "../count-words";

/** A category as far as the posture needs it; `change` is null when either end of the week is unknown. */
export type Stand = { name: string; level: AlertLevel | null; change: number | null };

const NUMBER_WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const numberWord = (n: number) => NUMBER_WORDS[n] ?? String(n);

/** The overall posture in words: which categories hold the highest level, and what moved in the last 7 days. */
export function postureSentenceOf(level: AlertLevel | null, stands: readonly Stand[]): string {
  if (stands.length === 0) return "No category is watched yet.";
  const all = countOf(stands.length, "category", "categories");
  if (level === null)
    return stands.length === 1
      ? "The only category has not been assessed yet."
      : `None of ${all} has been assessed yet.`;
  const heldBy = fewOf(stands.filter((c) => c.level === level).map((c) => c.name));
  const unassessed = stands.filter((c) => c.level === null).length;
  return [
    stands.length === 1 ? `Held by ${heldBy}, the only category.` : `Highest of ${all}, held by ${heldBy}.`,
    movesOf(stands),
    unassessed > 0 && `${capitalised(numberWord(unassessed))} never assessed.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** What moved; empty where no category is known at both ends of the week, as on a new desk. */
function movesOf(stands: readonly Stand[]): string {
  const rose = stands.filter((c) => (c.change ?? 0) > 0).length;
  const fell = stands.filter((c) => (c.change ?? 0) < 0).length;
  if (stands.every((c) => c.change === null)) return "";
  if (rose + fell === 0) return "No category changed in the last 7 days.";
  return `${capitalised(numberWord(rose))} rose and ${numberWord(fell)} fell in the last 7 days.`;
}

type Posed = {
  posture: { level: AlertLevel | null };
  categories: readonly { id: string; level: AlertLevel | null }[];
};

/** By what a change of posture is noticed: the highest level, and which categories hold it. */
export const postureKeyOf = ({ posture: { level }, categories }: Posed): string =>
  [
    level ?? "none",
    ...categories
      .filter((each) => each.level === level)
      .map(({ id }) => id)
      .sort(),
  ].join(" ");
