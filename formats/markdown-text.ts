import { oneLine, visible } from "@/domain/input/visible-text";

const MARKUP = /[\\`*_[\]<>&|~$!]/g;
const escaped = (text: string) => text.replace(MARKUP, "\\$&");

/** Text on one line, with all Markdown markup escaped. For headings and paragraphs. */
export const inline = (text: string): string =>
  escaped(oneLine(text).trim())
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[#+\-=]/, "\\$&");

/** Text for a table cell: line breaks become `<br>`, pipes are escaped. */
const cell = (text: string): string =>
  visible(text)
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => escaped(line.replaceAll("\t", " ")))
    .join("<br>");

const lineOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** A table. Shape: every row has as many cells as the head. Source: GitHub Flavored Markdown, section 4.10. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [lineOf(head.map(cell)), lineOf(head.map(() => "---")), ...rows.map((row) => lineOf(row.map(cell)))].join(
    "\n",
  );
