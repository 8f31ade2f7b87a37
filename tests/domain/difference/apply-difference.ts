import type { Board } from "@/domain/board/board";
import { type BoardDifference, type Difference, fieldsOf } from "@/domain/difference/difference";

/** The second board, from the first one and the difference. */
export const applyDifference = (first: Board, difference: BoardDifference): Board => ({
  ...difference.to,
  posture: applied(first.posture, difference.posture) ?? first.posture,
  categories: inOrder(difference.order, first.categories, difference.categories, (before, change) => {
    const fields = applied(before && fieldsOf(before), change.fields);
    const indicators = inOrder(change.order, before?.indicators ?? [], change.indicators, (b, c) =>
      applied(b, c.fields),
    );
    return fields && { ...fields, indicators };
  }),
});

function applied<T extends object>(before: T | undefined, change: Difference<T> | null): T | undefined {
  if (!change) return before;
  if (change.on === "first") return undefined;
  if (change.on === "second") return change.after;
  return before && { ...before, ...change.after };
}

function inOrder<T extends { id: string }, C extends { id: string }>(
  order: readonly string[],
  before: readonly T[],
  changes: readonly C[],
  turned: (before: T | undefined, change: C) => T | undefined,
): T[] {
  const things = new Map(before.map((each) => [each.id, each]));
  const byId = new Map(changes.map((each) => [each.id, each]));
  return order.flatMap((id) => {
    const change = byId.get(id);
    const thing = change ? turned(things.get(id), change) : things.get(id);
    return thing ? [thing] : [];
  });
}
