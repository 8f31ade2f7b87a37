/**
 * The whole number that a part of an address is.
 * Shape: decimal digits alone, one text for one number; undefined for anything else, such as `0x1`, `1e3`, `+1` or `01`.
 */
export const wholeNumberIn = (text: string): number | undefined =>
  /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;

/** The number that a person typed: decimal digits with a sign and a point; NaN for anything else, such as `0x1F`. */
export const decimalNumberIn = (text: string): number =>
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
