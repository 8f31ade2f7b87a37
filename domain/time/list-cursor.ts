import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "./time";

/** A cursor: a place in a list whose latest entries come first. */
export type ListCursor = { effectiveAt: Instant; id: string };

/** A place as it stands in an address. */
export const cursorTextOf = ({ effectiveAt, id }: ListCursor): string => `${effectiveAt}.${id}`;

/** The place that a text names, which may be anything that somebody typed; undefined when it names none. */
export function cursorIn(text: string): ListCursor | undefined {
  const [, at = "", id = ""] = text.match(/^(-?\d{1,16})\.(\S{1,80})$/) ?? [];
  const effectiveAt = Number(at);
  const isPlace = id !== "" && effectiveAt >= FIRST_INSTANT && effectiveAt <= LAST_INSTANT;
  return isPlace ? { effectiveAt, id } : undefined;
}
