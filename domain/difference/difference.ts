import type { Board } from "../board/board";
import type { BoardCategory } from "../board/board-category";
import type { BoardIndicator } from "../board/board-indicator";
import type { Instants } from "../time/time";

/** Which board it is: its two times, and its revision. */
type BoardMoment = Instants & { revision: number };

/** How something differs between two boards: it is on only one of them, or some of its fields differ. */
export type Difference<T> =
  | { on: "second"; after: T }
  | { on: "first"; before: T }
  | { on: "both"; before: Partial<T>; after: Partial<T> };

type CategoryFields = Omit<BoardCategory, "indicators">;
type Named = { id: string; name: string };

type IndicatorDifference = Named & { fields: Difference<BoardIndicator> };

/** `fields` is null when only its indicators differ; `order` has the ids of its indicators on the second board. */
type CategoryDifference = Named & {
  fields: Difference<CategoryFields> | null;
  indicators: IndicatorDifference[];
  order: string[];
};

/** All differences between two boards; `order` has the category ids of the second. */
export type BoardDifference = {
  from: BoardMoment;
  to: BoardMoment;
  posture: Difference<Board["posture"]> | null;
  categories: CategoryDifference[];
  order: string[];
};

/**
 * The differences between two boards.
 * Shape: categories and indicators in the order of the second board, then those only on the first; unchanged ones are
 *        left out. Applied to the first board it gives the second (tests/domain/difference/apply-difference.ts).
 */
export const differenceOf = (first: Board, second: Board): BoardDifference => ({
  from: momentOf(first),
  to: momentOf(second),
  posture: between(first.posture, second.posture),
  categories: pairsOf(first.categories, second.categories)
    .map(([before, after]) => categoryDifferenceOf(before, after))
    .filter((each) => each !== null),
  order: idsOf(second.categories),
});

const momentOf = ({ revision, effectiveAt, knownAt }: Board): BoardMoment => ({
  revision,
  effectiveAt,
  knownAt,
});
const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
/** A category without its indicators, which are compared one by one. */
export const fieldsOf = ({ indicators: _, ...fields }: BoardCategory): CategoryFields => fields;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The items of two lists in pairs, in the order of the second, then those only in the first. */
export function pairsOf<T extends { id: string }>(
  first: readonly T[],
  second: readonly T[],
): [before: T | undefined, after: T | undefined][] {
  const before = new Map(first.map((each) => [each.id, each]));
  const after = new Set(idsOf(second));
  return [
    ...second.map((each): [T | undefined, T] => [before.get(each.id), each]),
    ...first.filter(({ id }) => !after.has(id)).map((each): [T, undefined] => [each, undefined]),
  ];
}

function categoryDifferenceOf(
  before: BoardCategory | undefined,
  after: BoardCategory | undefined,
): CategoryDifference | null {
  const fields = between(before && fieldsOf(before), after && fieldsOf(after));
  const indicators = pairsOf(before?.indicators ?? [], after?.indicators ?? []).flatMap(([b, a]) => {
    const differing = between(b, a);
    return differing ? [{ ...namedOf(a ?? b), fields: differing }] : [];
  });
  const order = idsOf(after?.indicators ?? []);
  if (!fields && indicators.length === 0 && isSame(order, idsOf(before?.indicators ?? []))) return null;
  return { ...namedOf(after ?? before), fields, indicators, order };
}

const namedOf = (thing: Named | undefined): Named => ({ id: thing?.id ?? "", name: thing?.name ?? "" });

function between<T extends object>(before: T | undefined, after: T | undefined): Difference<T> | null {
  if (!before || !after) {
    if (after) return { on: "second", after };
    return before ? { on: "first", before } : null;
  }
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => !isSame(before[key], after[key]));
  if (keys.length === 0) return null;
  const picked = (from: T) => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
  return { on: "both", before: picked(before), after: picked(after) };
}
