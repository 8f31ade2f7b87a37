import type { Encoding } from "../encoding";
import { textChunksOf } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import { READ_LIMITS } from "./limits";

/** The first bytes of files that are not text, and what those files are. */
const NOT_TEXT = [
  { begins: "PK\u0003\u0004", is: "a ZIP archive or a spreadsheet file", so: "unpack it, or save it as CSV" },
  { begins: "\u001f\u008b", is: "a gzip archive", so: "unpack it" },
  { begins: "\u001f‹", is: "a gzip archive", so: "unpack it" },
  { begins: "%PDF-", is: "a PDF", so: "only text can be imported" },
  { begins: "SQLite format 3", is: "a database", so: "only text can be imported" },
  { begins: "\u00d0\u00cf\u0011\u00e0", is: "an old Office file", so: "save it as CSV" },
  { begins: "ÐÏ\u0011à", is: "an old Office file", so: "save it as CSV" },
];

/**
 * The start of a file as text, for `sniff`.
 * Errors: UnreadableFile for an empty file, and for one that is not text.
 */
export async function headOf(file: ImportFile, encoding: Encoding): Promise<string> {
  let head = "";
  for await (const text of textChunksOf(file, encoding)) {
    head += text;
    if (head.length >= READ_LIMITS.head) break;
  }
  const other = NOT_TEXT.find(({ begins }) => head.startsWith(begins));
  if (other) throw new UnreadableFile(`This is ${other.is}: ${other.so}`, "the first bytes");
  if (head.trim() === "") throw new UnreadableFile("This file is empty", "line 1");
  return head.slice(0, READ_LIMITS.head);
}
