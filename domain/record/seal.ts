import { keyedDigestOf, markOf } from "../digest";

/** A value as stored. JSON columns are text, booleans are 0 and 1. */
export type StoredValue = string | number | Uint8Array | null;

/** A key of the record, and the fingerprint by which seals name it. */
export type RecordKey = { secret: Buffer; fingerprint: string };

/** What an entry's seal covers beside the previous seal: the entry, and the marks of the rows it wrote. */
type Sealed = { entryText: string; rowMarks: string };

/** The first text under every seal: another way of computing seals needs another name. */
const FORM = "watchfloor-seal-1";

/**
 * Serialises a table's rows in a form that never changes: the table's name, then each column that is not empty.
 * Shape: `columns` in alphabetical order, values in theirs. Empty columns are left out, so a row keeps its text when
 *        its table gets another column. Values that this program never stores are distinct too: bytes, and integers
 *        beyond the safe range.
 */
export function rowTextsOf(
  table: string,
  columns: readonly string[],
): (values: readonly StoredValue[]) => string {
  const names = columns.map((name) => `\n${name}`);
  return (values) => {
    let text = table;
    for (let i = 0; i < names.length; i++) {
      const value = values[i];
      if (typeof value === "string") text += `${names[i]}$${value.length} ${value}`;
      else if (typeof value === "number")
        text += `${names[i]}${Number.isInteger(value) && !Number.isSafeInteger(value) ? "~" : "#"}${value}`;
      else if (value) text += `${names[i]}&${Buffer.from(value).toString("hex")}`;
    }
    return text;
  };
}

/** The mark of a row: 132 bits of its SHA-256, in 22 characters of base64. */
export const rowMarkOf = (rowText: string): string => markOf(rowText);

export const MARK_LENGTH = 22;

/**
 * The seal of an entry: HMAC-SHA-256 over its predecessor's seal, the entry, and the marks of the rows it wrote.
 * Shape:  `previous` is empty for the first entry of a desk.
 * Source: RFC 2104; each text but the last is preceded by its length, so that boundaries cannot be shifted.
 */
export const sealOf = (key: RecordKey, previous: string, { entryText, rowMarks }: Sealed): string =>
  keyedDigestOf(key.secret, `${FORM}\n${previous}\n${entryText.length}\n${entryText}\n${rowMarks}`);

/**
 * The marks of a transaction's rows, by table, as text.
 * Shape: `assessments:<marks>;evidence_ties:<marks>`, each list in the order of writing, without separators.
 */
export const rowMarksTextOf = (marks: Iterable<readonly [table: string, marks: string]>): string =>
  [...marks].map(([table, list]) => `${table}:${list}`).join(";");

/** The marks by table, parsed from `rowMarksTextOf`. */
export const rowMarksIn = (text: string): [table: string, marks: string][] =>
  text === ""
    ? []
    : text.split(";").map((part) => {
        const [table = "", marks = ""] = part.split(":", 2);
        return [table, marks];
      });

/**
 * The digest of carried parts: each hashed with the digest of those before it.
 * Shape: empty before the first part.
 */
export const carriedDigestOf = (before: string, table: string, marks: string): string =>
  markOf(`${before}\n${table}\n${marks}`);
