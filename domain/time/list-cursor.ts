import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "./time";

/** A place in a list that is sorted latest first. */
export type ListCursor = { effectiveAt: Instant; id: string };

/** A cursor as a query parameter. */
export const cursorTextOf = ({ effectiveAt, id }: ListCursor): string => `${effectiveAt}.${id}`;

/** The cursor in a query parameter, which may be any text; undefined when it is invalid. */
export function cursorIn(text: string): ListCursor | undefined {
  const [, at = "", id = ""] = text.match(/^(-?\d{1,16})\.(\S{1,80})$/) ?? [];
  const effectiveAt = Number(at);
  const isPlace = id !== "" && effectiveAt >= FIRST_INSTANT && effectiveAt <= LAST_INSTANT;
  return isPlace ? { effectiveAt, id } : undefined;
}
