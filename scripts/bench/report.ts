/**
 * A measured figure and its budget. `isWithin` is null for figures without one; `others` is the share of the machine that
 * other programs had while it was measured, where that was much.
 */
export type Line = {
  what: string;
  measured: string;
  floor: string;
  budget: string;
  isWithin: boolean | null;
  others?: number;
};

const COLUMNS = ["what", "measured", "floor", "budget", ""] as const;

function verdictOf({ isWithin, others }: Line): string {
  const verdict = isWithin === null ? "" : isWithin ? "ok" : "FALLS SHORT";
  const disturbed = others === undefined ? "" : `machine busy: ${Math.round(100 * others)} % used by others`;
  return [verdict, disturbed].filter(Boolean).join("; ");
}

const cellsOf = (line: Line) => [line.what, line.measured, line.floor, line.budget, verdictOf(line)];

/** The lines as a table in plain text. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [[...COLUMNS], ...lines.map(cellsOf)];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The lines as a table in Markdown. */
export const markdownOf = (lines: readonly Line[]): string =>
  [["What", "Measured", "Floor", "Budget", ""], COLUMNS.map(() => "---"), ...lines.map(cellsOf)]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const rounded = (n: number) =>
  n >= 100 ? Math.round(n).toLocaleString("en") : String(Number(n.toPrecision(3)));

export const ms = (n: number): string => `${rounded(n)} ms`;
export const kb = (bytes: number): string => `${rounded(bytes / 1024)} KB`;
export const mb = (bytes: number): string => `${rounded(bytes / 1024 / 1024)} MB`;
export const perSecond = (n: number): string => `${rounded(n)}/s`;
export const times = (n: number): string => `${rounded(n)} times`;

/** The value below which a given share of the numbers lies. */
export function percentileOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const medianOf = (numbers: readonly number[]): number => percentileOf(numbers, 0.5);

/** The median of some figures, with the least and the greatest. */
export const spreadOf = (numbers: readonly number[], wordsOf: (n: number) => string): string =>
  `${wordsOf(medianOf(numbers))} (${rounded(Math.min(...numbers))} to ${rounded(Math.max(...numbers))})`;
