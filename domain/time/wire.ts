import { type Instant, isoOf } from "./time";

type Scalar = string | number | boolean | null | undefined;

/** A domain value as a document holds it: every instant as ISO 8601 text. */
export type OnWire<T> = T extends Scalar
  ? T
  : T extends readonly (infer Each)[]
    ? OnWire<Each>[]
    : {
        [K in keyof T]: K extends `${string}At`
          ? T[K] extends Instant | null
            ? null extends T[K]
              ? string | null
              : string
            : OnWire<T[K]>
          : OnWire<T[K]>;
      };

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

/** A domain value with its instants as text, ready to be frozen in a document. */
export const onWire = <T>(value: T): OnWire<T> => JSON.parse(toWire(value)) as OnWire<T>;
