/** The way to a part of a JSON value: names of members, and places in lists from 0. */
export type PartPath = readonly (string | number)[];

/** Which parts of a value are meant; a part within one that is meant is not asked about. */
export type IsPart = (path: PartPath, part: unknown) => boolean;

/** A pattern of paths, in which `*` stands for any one step. */
export type PathPattern = readonly string[];

export const isPathLike = (path: PartPath, pattern: PathPattern): boolean =>
  path.length === pattern.length && pattern.every((step, i) => step === "*" || step === String(path[i]));

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The parts that a value consists of, by their step; null for one that is whole by itself.
 * Shape: members in the order of their names by UTF-16 code units, items in their own order. A list without objects, such
 *        as the levels of a trend, is whole.
 */
export function partsIn(value: unknown): [step: string | number, part: unknown][] | null {
  if (Array.isArray(value)) return value.some(isObject) ? [...value.entries()] : null;
  if (!isObject(value)) return null;
  const members = Object.keys(value).filter((name) => value[name] !== undefined);
  return members.sort().map((name) => [name, value[name]]);
}

/** The paths of the parts that are meant. */
export function pathsIn(value: unknown, isMeant: IsPart, path: PartPath = []): PartPath[] {
  return (partsIn(value) ?? []).flatMap(([step, part]) => {
    const way = [...path, step];
    return isMeant(way, part) ? [way] : pathsIn(part, isMeant, way);
  });
}

/** The value without the parts that are meant: members and items are gone, everything else is as it was. */
export function without(value: unknown, isMeant: IsPart, path: PartPath = []): unknown {
  const rest = (parts: [string | number, unknown][]) =>
    parts
      .filter(([step, part]) => !isMeant([...path, step], part))
      .map(([step, part]) => [step, without(part, isMeant, [...path, step])] as const);
  if (Array.isArray(value))
    return partsIn(value) ? rest([...value.entries()]).map(([, item]) => item) : value;
  return isObject(value) ? Object.fromEntries(rest(Object.entries(value))) : value;
}
