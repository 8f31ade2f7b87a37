import { FIRST_INSTANT, LAST_INSTANT } from "../time/time";

/** A keyset cursor: the sort key and the id of the last row. */
export type ListCursor = { key: string | number; id: string };

/** A cursor as a query parameter. */
export const cursorTextOf = ({ key, id }: ListCursor): string =>
  `${typeof key === "number" ? key : JSON.stringify(key)}.${id}`;

/** The cursor in a query parameter, which may be any text; undefined when it is invalid. */
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
