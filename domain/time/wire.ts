import { type Instant, isoOf } from "./time";

type Scalar = string | number | boolean | null | undefined;

/** A domain value as documents have it: every instant as ISO 8601 text. */
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
 * Domain values as JSON: every field whose name ends in `At` is an instant, ISO 8601 on the wire and UTC milliseconds
 * in the program.
 */
const isInstantField = (key: string) => key.endsWith("At");

export const toWire = (value: unknown, indent?: number): string =>
  JSON.stringify(
    value,
    (key, v: unknown) => (isInstantField(key) && typeof v === "number" ? isoOf(v) : v),
    indent,
  );

/** A domain value from JSON. The caller names the type: both ends are this program. */
export const fromWire = <T>(text: string): T =>
  JSON.parse(text, (key, v: unknown): unknown =>
    isInstantField(key) && typeof v === "string" ? instantOf(v) : v,
  );

const instantOf = (iso: string): Instant => Date.parse(iso);

/** A domain value with its instants as text, for documents. */
export const onWire = <T>(value: T): OnWire<T> => JSON.parse(toWire(value)) as OnWire<T>;
