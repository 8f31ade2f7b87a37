import type { ColourName } from "@/domain/look/colours";
import { boxPath } from "../drawing/canvas";
import type { Weight } from "../drawing/fonts";
import { colour } from "../drawing/marks";
import { rule } from "../drawing/text";
import { type Line, linesOf } from "../drawing/text-line";
import type { Sheet } from "./sheet";

/** Text in a cell, one under the other; `mark` is drawn before the first line, in a square of its size. */
type CellText = {
  words: string;
  weight?: Weight;
  size?: number;
  colour?: ColourName;
  paint?: string;
  mark?: (at: { x: number; y: number; size: number }) => void;
};
export type Cell = readonly CellText[];

/** A row; `below` is text across the whole width, such as the rationale of a judgement. */
export type Row = { cells: readonly Cell[]; below?: readonly CellText[]; isStale?: boolean };
export type Column = { title: string; share: number };

const SIZE = 8;
const HEAD_SIZE = 7;
const HEAD_LEADING = 9;
const LEADING = 1.32;
const PAD = 4;
const GAP = 8;
const MARK = 9;
/** A cell that is higher is written across the width instead, where it can go on on another page. */
const MOST_HEIGHT = 240;
const BELOW: Cell = [{ words: "See below", colour: "ink-2" }];

type SetText = CellText & { lines: Line[]; size: number };

const setIn = (cell: Cell, width: number): SetText[] =>
  cell.map((text) => {
    const size = text.size ?? SIZE;
    const room = width - (text.mark ? MARK + 3 : 0);
    return {
      ...text,
      size,
      lines: linesOf(text.words, { size, width: room, weight: text.weight ?? "regular" }),
    };
  });

const heightOf = (cell: readonly SetText[]): number =>
  cell.reduce((sum, { lines, size }) => sum + lines.length * size * LEADING, 0);

/** A table over as many pages as it needs, its head on each. A row stays on one page, except for what is below it. */
export function drawTable(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): void {
  const { drawHead, drawRow } = tableOn(sheet, columns);
  sheet.need(tableStart(sheet, columns, rows));
  sheet.group("Table", () => {
    drawHead(true);
    for (const row of rows) drawRow(row);
  });
}

/** The height of the head of a table and of its first row, which stay on one page with the heading above them. */
export function tableStart(sheet: Sheet, columns: readonly Column[], [first]: readonly Row[]): number {
  const { headHeight, setRow } = tableOn(sheet, columns);
  return headHeight + (first ? setRow(first).start : 0);
}

function tableOn(sheet: Sheet, columns: readonly Column[]) {
  let from = sheet.left;
  const places = columns.map(({ title, share }) => {
    const width = sheet.width * share - GAP;
    const place = { x: from, width, lines: linesOf(title, { size: HEAD_SIZE, width }) };
    from += sheet.width * share;
    return place;
  });
  const headHeight = Math.max(...places.map(({ lines }) => lines.length)) * HEAD_LEADING + PAD;

  function drawHead(isFirst: boolean): void {
    const draw = ({ x, lines }: (typeof places)[number]) => {
      for (const [i, line] of lines.entries())
        sheet.line(line, x, sheet.y + (i + 1) * HEAD_LEADING, HEAD_SIZE, colour("ink-2"));
    };
    if (isFirst)
      sheet.group("TR", () => {
        for (const place of places) sheet.leaf("TH", () => draw(place), { scope: "Column" });
      });
    else sheet.decoration(() => places.forEach(draw));
    sheet.y += headHeight;
    sheet.decoration(() => rule(sheet, sheet.left, sheet.y, sheet.width));
  }

  function drawCell(cell: readonly SetText[], x: number): void {
    let y = sheet.y + PAD;
    for (const { lines, size, mark, paint, colour: name } of cell) {
      if (mark) mark({ x, y: y + 0.8, size: MARK });
      for (const line of lines) {
        y += size * LEADING;
        sheet.line(line, x + (mark ? MARK + 3 : 0), y - size * 0.3, size, paint ?? colour(name ?? "ink-1"));
      }
    }
  }

  /** Text across the width, line by line, on as many pages as it needs. */
  function drawBelow(texts: readonly CellText[]): void {
    const lines = setIn(texts, sheet.width - GAP).flatMap(({ lines: all, size, weight, colour: name }) =>
      all.map((line) => ({ line, size, weight, colour: name ?? "ink-2" })),
    );
    sheet.group("TR", () =>
      sheet.element("TD", { span: columns.length }, () => {
        for (let at = 0; at < lines.length; ) {
          const height = SIZE * LEADING;
          if (sheet.y + height > sheet.bottom) {
            sheet.addPage();
            drawHead(false);
          }
          const room = Math.max(1, Math.floor((sheet.bottom - sheet.y) / height));
          const part = lines.slice(at, at + room);
          at += part.length;
          sheet.content(() => {
            for (const { line, size, colour: name } of part) {
              sheet.y += height;
              sheet.line(line, sheet.left, sheet.y - size * 0.3, size, colour(name));
            }
          });
        }
      }),
    );
    sheet.y += PAD;
  }

  /** The cells of a row in lines. Shape: `start` is the height of what must stay on one page. */
  function setRow(row: Row) {
    const all = row.cells.map((cell, i) => setIn(cell, places[i]?.width ?? 0));
    const isLong = (cell: readonly SetText[]) => heightOf(cell) > MOST_HEIGHT;
    const cells = all.map((cell, i) => (isLong(cell) ? setIn(BELOW, places[i]?.width ?? 0) : cell));
    const below = [...all.filter(isLong).flat(), ...(row.below ?? [])];
    const height = Math.max(...cells.map(heightOf)) + 2 * PAD;
    return { cells, below, height, start: height + (below.length > 0 ? SIZE * LEADING * 2 : 0) };
  }

  function drawRow({ isStale, ...row }: Row): void {
    const { cells, below, height, start } = setRow(row);
    if (sheet.need(start)) drawHead(false);
    if (isStale)
      sheet.decoration(() =>
        sheet.path(boxPath(sheet.left - 7, sheet.y + PAD, 2, height - 2 * PAD), { fill: colour("ink-3") }),
      );
    sheet.group("TR", () => {
      for (const [i, cell] of cells.entries())
        sheet.leaf(
          i === 0 ? "TH" : "TD",
          () => drawCell(cell, places[i]?.x ?? sheet.left),
          i === 0 ? { scope: "Row" } : {},
        );
    });
    sheet.y += height;
    if (below.length > 0) drawBelow(below);
    sheet.decoration(() => rule(sheet, sheet.left, sheet.y, sheet.width));
  }

  return { headHeight, setRow, drawHead, drawRow };
}
