/** Cells of each column that are kept, to judge what the column holds, and how much of each. */
const KEPT = { cells: 100, length: 120 } as const;

type Tallied = { filledCount: number; cells: Set<string> };

/** Counts what is in the columns of a table, and keeps some of it. One for each reading. */
export class ColumnTally {
  readonly #columns = new Map<string, Tallied>();
  readonly #empty: ReadonlySet<string>;
  #emptied = 0;

  constructor(emptyWords: readonly string[]) {
    this.#empty = new Set(emptyWords.map((word) => word.toLowerCase()));
  }

  add(names: readonly string[], cells: readonly string[]): void {
    let hasEmptied = false;
    for (let i = 0; i < names.length; i++) {
      const column = this.#of(names[i] ?? "");
      const cell = cells[i]?.trim() ?? "";
      if (cell === "") continue;
      if (cell.length <= 20 && this.#empty.has(cell.toLowerCase())) hasEmptied = true;
      else {
        column.filledCount += 1;
        if (column.cells.size < KEPT.cells) column.cells.add(cell.slice(0, KEPT.length));
      }
    }
    if (hasEmptied) this.#emptied += 1;
  }

  /** Rows with a cell that is treated as empty for what is written in it. */
  get emptiedCount(): number {
    return this.#emptied;
  }

  get columns(): ReadonlyMap<string, { filledCount: number; cells: ReadonlySet<string> }> {
    return this.#columns;
  }

  #of(name: string): Tallied {
    const known = this.#columns.get(name);
    if (known) return known;
    const column = { filledCount: 0, cells: new Set<string>() };
    this.#columns.set(name, column);
    return column;
  }
}
