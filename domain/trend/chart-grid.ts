/**
 * The steps of a chart as cells, column by column: one per column on a time axis, seven in a calendar of weeks. The
 * first `offset` cells of a calendar are before its first day.
 */
export type ChartGrid = { steps: number; rows: number; offset: number };

/** A chart with one step per column. */
export const axisGridOf = (steps: number): ChartGrid => ({ steps, rows: 1, offset: 0 });

const columnsOf = ({ steps, rows, offset }: ChartGrid): number => Math.ceil((steps + offset) / rows);

/**
 * The step at a point of the drawing; null where there is none.
 * Units: fractions of its width and height.
 */
export function stepAt(grid: ChartGrid, x: number, y: number): number | null {
  if (x < 0 || x > 1) return null;
  const columns = columnsOf(grid);
  const column = Math.min(Math.floor(x * columns), columns - 1);
  const row = Math.min(Math.max(Math.floor(y * grid.rows), 0), grid.rows - 1);
  const step = column * grid.rows + row - grid.offset;
  return step >= 0 && step < grid.steps ? step : null;
}

/**
 * The cell of a step.
 * Units: fractions of the width and height of the drawing.
 */
export function cellOf(grid: ChartGrid, step: number) {
  const [columns, place] = [columnsOf(grid), step + grid.offset];
  return {
    left: Math.floor(place / grid.rows) / columns,
    top: (place % grid.rows) / grid.rows,
    width: 1 / columns,
    height: 1 / grid.rows,
  };
}

/** How many steps each key moves; in a calendar left and right move a week. */
const KEY_STEPS: Readonly<Record<string, (rows: number) => number>> = {
  ArrowLeft: (rows) => -rows,
  ArrowRight: (rows) => rows,
  ArrowUp: (rows) => (rows > 1 ? -1 : 0),
  ArrowDown: (rows) => (rows > 1 ? 1 : 0),
  PageUp: (rows) => -4 * Math.max(rows, 7),
  PageDown: (rows) => 4 * Math.max(rows, 7),
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};

/** The step that a key leads to; undefined for other keys. */
export function stepByKey({ steps, rows }: ChartGrid, step: number, key: string): number | undefined {
  const by = KEY_STEPS[key]?.(rows);
  return by === undefined || by === 0 ? undefined : Math.min(Math.max(step + by, 0), steps - 1);
}
