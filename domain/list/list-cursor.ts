import { FIRST_INSTANT, LAST_INSTANT } from "../time/time";

/** A cursor: a place in a list, which is the key of its order at the last row, and the id of that row. */
export type ListCursor = { key: string | number; id: string };

/** A place as it stands in an address. */
export const cursorTextOf = ({ key, id }: ListCursor): string =>
  `${typeof key === "number" ? key : JSON.stringify(key)}.${id}`;

/** The place that a text names, which may be anything that somebody typed; undefined when it names none. */
export function cursorIn(text: string): ListCursor | undefined {
  const [, number, words, id = ""] =
    text.match(/^(?:(-?\d{1,16})|("(?:[^"\\]|\\.){0,2000}"))\.(\S{1,80})$/s) ?? [];
  if (number !== undefined) {
    const key = Number(number);
    return key >= FIRST_INSTANT && key <= LAST_INSTANT ? { key, id } : undefined;
  }
  const key = words === undefined ? undefined : textIn(words);
  return key === undefined ? undefined : { key, id };
}

function textIn(json: string): string | undefined {
  try {
    return String(JSON.parse(json));
  } catch {
    return undefined;
  }
}
