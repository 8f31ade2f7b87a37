import { keyedDigestOf, markOf } from "../digest";

/** A value as the database stores it. JSON columns are their text, facts are 0 and 1. */
export type StoredValue = string | number | Uint8Array | null;

/** A key of the record, and the short name by which seals say which key made them. */
export type RecordKey = { secret: Buffer; fingerprint: string };

/** What the seal of an entry covers beside its predecessor: the entry itself, and the marks of the rows it wrote. */
type Sealed = { entryText: string; rowMarks: string };

/** The first text under every seal: another way of computing seals needs another name. */
const FORM = "watchfloor-seal-1";

/**
 * What makes one text of a row of a table, the same for ever: the name of the table, then each column that holds
 * something.
 * Shape: `columns` by name in the order of the alphabet, values in theirs. Empty columns are left out, so a row keeps its
 *        text when its table gets another column. What this program never stores has a text of its own all the same:
 *        bytes, and whole numbers beyond those that are exact.
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

/** How many characters a mark has. */
export const MARK_LENGTH = 22;

/**
 * The seal of an entry: HMAC-SHA-256 over its predecessor's seal, the entry, and the marks of the rows it wrote.
 * Shape:  `previous` is empty for the first entry of a desk.
 * Source: RFC 2104; each text but the last is preceded by its length, so that none can pass for part of another.
 */
export const sealOf = (key: RecordKey, previous: string, { entryText, rowMarks }: Sealed): string =>
  keyedDigestOf(key.secret, `${FORM}\n${previous}\n${entryText.length}\n${entryText}\n${rowMarks}`);

/**
 * The marks of the rows that one transaction wrote, by table.
 * Shape: `assessments:<marks>;evidence_ties:<marks>`, each list in the order of writing, without anything between.
 */
export const rowMarksTextOf = (marks: Iterable<readonly [table: string, marks: string]>): string =>
  [...marks].map(([table, list]) => `${table}:${list}`).join(";");

/** The marks by table, as `rowMarksTextOf` wrote them. */
export const rowMarksIn = (text: string): [table: string, marks: string][] =>
  text === ""
    ? []
    : text.split(";").map((part) => {
        const [table = "", marks = ""] = part.split(":", 2);
        return [table, marks];
      });

/** The digest of carried parts: each with the digest of those before it. Shape: empty before the first part. */
export const carriedDigestOf = (before: string, table: string, marks: string): string =>
  markOf(`${before}\n${table}\n${marks}`);
