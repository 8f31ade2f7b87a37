import { type Instant, isoOf } from "./time";

/**
 * How domain values travel as JSON: every field whose name ends in `At` holds an instant, which is ISO 8601 text on
 * the wire and UTC milliseconds in the program.
 */
const isInstantField = (key: string) => key.endsWith("At");

/** A domain value as JSON text. */
export const toWire = (value: unknown, indent?: number): string =>
  JSON.stringify(
    value,
    (key, v: unknown) => (isInstantField(key) && typeof v === "number" ? isoOf(v) : v),
    indent,
  );

/** The domain value that a JSON text carries. The caller names the type: both ends are this program. */
export const fromWire = <T>(text: string): T =>
  JSON.parse(text, (key, v: unknown): unknown =>
    isInstantField(key) && typeof v === "string" ? instantOf(v) : v,
  );

const instantOf = (iso: string): Instant => Date.parse(iso);
