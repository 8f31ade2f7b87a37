/** The table rows below a heading of columns, as lists of cells. */
export function rowsUnder(text: string, heading: string): string[][] {
  const [, after = ""] = text.split(`\n${heading}\n`);
  const rows = after.split("\n").slice(1);
  const end = rows.findIndex((row) => !row.startsWith("|"));
  return rows.slice(0, end < 0 ? rows.length : end).map((row) =>
    row
      .replaceAll("\\|", "¦")
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
