import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised, countOf } from "@/domain/count-words";
import { DOCUMENT_WORDS, levelTextOf } from "@/domain/snapshot/document-words";
import type { HandOut, HandOutCategory } from "@/domain/snapshot/hand-out";
import { usualWordsOf, weekFigureOf } from "@/domain/tempo/tempo-words";
import { dayWordsOf } from "@/domain/time/time";
import { freshnessWordsOf, LEFT_OUT, laneWordsOf } from "../words";
import type { Canvas } from "./canvas";
import { drawLane } from "./lane";
import { colour, drawFreshness, drawLevel, levelColour } from "./marks";
import { drawText, rule, type TextStyle, textWidth } from "./text";

/** A place on a canvas. */
export type Box = { x: number; y: number; width: number; height: number };

/** The columns of the board, with their shares of its width. */
const COLUMNS = [
  { title: "Category", share: 0.225 },
  { title: "Level", share: 0.195 },
  { title: "Last 7 days", share: 0.12 },
  { title: "Last 90 days", share: 0.28 },
  { title: "Freshness", share: 0.18 },
] as const;

/** Units: the heights of rows, in which the rows of a long board come closer. */
const TALLEST_ROW = 66;
const LOWEST_ROW = 17.5;
/** From these heights on a row has a second and a third line. */
const TWO_LINES = 27;
const THREE_LINES = 40;
const HEAD = 16;
const GAP = 8;

/** The height of a row when so many share a height. */
export const rowHeightIn = (height: number, rows: number): number =>
  Math.max(LOWEST_ROW, Math.min(TALLEST_ROW, (height - HEAD) / Math.max(1, rows)));

type Column = { title: string; x: number; width: number };

function columnsIn({ x, width }: Pick<Box, "x" | "width">): Column[] {
  let from = x;
  return COLUMNS.map(({ title, share }) => {
    const column = { title, x: from, width: width * share - GAP };
    from += width * share;
    return column;
  });
}

/** The names of the columns; above the lanes their first and last day. */
export function drawBoardHead(canvas: Canvas, { categories }: HandOut, box: Omit<Box, "height">): number {
  const base = box.y + HEAD - 5;
  const [first] = categories;
  canvas.group("TR", () => {
    for (const { title, x, width } of columnsIn(box))
      canvas.leaf(
        "TH",
        () => {
          drawText(canvas, title, { x, y: base, size: 7, width, colour: "ink-2", most: 1 });
          if (title === "Last 90 days" && first?.trend)
            drawText(canvas, `to ${dayWordsOf(first.trend.to)}`, {
              x,
              y: base,
              size: 7,
              width,
              colour: "ink-2",
              align: "right",
            });
        },
        { scope: "Column" },
      );
  });
  canvas.decoration(() => rule(canvas, box.x, box.y + HEAD, box.width));
  return box.y + HEAD;
}

/** One category of the board. */
export function drawBoardRow(canvas: Canvas, category: HandOutCategory, snapshot: HandOut, box: Box): void {
  const [name, level, week, lane, fresh] = columnsIn(box) as [Column, Column, Column, Column, Column];
  const isTall = box.height >= TWO_LINES;
  const hasThree = box.height >= THREE_LINES;
  const lines = isTall ? (hasThree ? 3 : 2) : 1;
  const first = box.y + box.height / 2 + 3 - (lines - 1) * 5;
  const second = first + 10.5;
  const put = (words: string, { x, width }: Column, y: number, more: Partial<TextStyle> = {}) =>
    drawText(canvas, words, { x, y, size: 8, width, most: 1, ...more });
  const quiet = { size: 7, colour: "ink-2", leading: 9.5, most: hasThree ? 2 : 1 } as const;
  const after = ({ x, width, title }: Column, by: number): Column => ({
    title,
    x: x + by,
    width: width - by,
  });
  canvas.group("TR", () => {
    canvas.leaf(
      "TH",
      () => {
        put(category.name, name, first, { weight: "bold", size: isTall ? 9.5 : 8 });
        if (isTall) put(category.scope, name, second, quiet);
      },
      { scope: "Row" },
    );
    canvas.leaf("TD", () => {
      const size = isTall ? 11 : 8;
      drawLevel(canvas, category.level, { x: level.x, y: first - size * 0.86, size });
      put(levelTextOf(category), after(level, size + 5), first, {
        weight: "bold",
        size: isTall ? 10 : 8,
        paint: category.level === null ? colour("ink-2") : inkOf(category.level),
      });
      if (isTall) put(capitalised(changeWordsOf(category)), level, second, quiet);
      if (hasThree && category.confidence)
        put(capitalised(`${category.confidence} confidence`), level, second + 9.5, quiet);
    });
    canvas.leaf("TD", () => {
      put(isTall ? incidentWords(category) : weekFigureOf(category.incidents), week, first);
      if (isTall) put(`usually ${usualWordsOf(category.incidents)}`, week, second, quiet);
    });
    const { name: called, trend } = category;
    canvas.leaf(
      "TD",
      () => {
        const place = { x: lane.x, y: box.y + 3, width: lane.width, height: box.height - 5 };
        if (trend) drawLane(canvas, trend, place);
        else put(capitalised(LEFT_OUT), lane, first, { colour: "ink-2" });
      },
      trend ? { alt: laneWordsOf({ name: called, trend }, snapshot.schema) } : {},
    );
    canvas.leaf("TD", () => {
      const { state } = category.freshness;
      drawFreshness(canvas, state, { x: fresh.x, y: first - 6.8, size: 8 });
      const words = capitalised(freshnessWordsOf(category.freshness, snapshot.effectiveAt));
      const last = put(words, after(fresh, 12), first, { leading: 10, most: hasThree ? 2 : 1 });
      if (isTall) put(staleWords(category), after(fresh, 12), last + 10.5, quiet);
    });
  });
  canvas.decoration(() => rule(canvas, box.x, box.y + box.height, box.width));
}

/** The ink of a level's word: dark enough to read where its colour is bright. */
const inkOf = (level: HandOutCategory["level"]): string =>
  level === 4 || level === 5 ? levelColour(level) : colour("ink-1");

const incidentWords = ({ incidents }: HandOutCategory): string =>
  /^\d+$/.test(weekFigureOf(incidents)) && incidents.week === 1
    ? "1 incident"
    : `${weekFigureOf(incidents)}${/^\d+$/.test(weekFigureOf(incidents)) ? " incidents" : ""}`;

const staleWords = ({ freshness, indicators }: HandOutCategory): string =>
  freshness.staleCount > 0
    ? `${freshness.staleCount} stale`
    : indicators.length === 0
      ? ""
      : countOf(indicators.length, "indicator");

/** What the marks mean. Shape: gives the place below it. */
export function drawKey(canvas: Canvas, { schema }: HandOut, box: Omit<Box, "height">): number {
  const entries: { words: string; mark(x: number, y: number): void }[] = [
    ...DOCUMENT_WORDS[schema].levels.map((level) => ({
      words: levelTextOf(level),
      mark: (x: number, y: number) => drawLevel(canvas, level.level, { x, y, size: 8 }),
    })),
    {
      words: "hatched: overdue, lapsed or blind",
      mark: (x, y) => drawFreshness(canvas, "overdue", { x, y, size: 8 }),
    },
    {
      words: "dots: incidents known to the day",
      mark: (x, y) => drawFreshness(canvas, "current", { x, y, size: 8 }),
    },
  ];
  let [x, y] = [box.x, box.y + 12];
  canvas.group("L", () => {
    for (const { words, mark } of entries) {
      const width = textWidth(words, 7) + 24;
      if (x + width > box.x + box.width) [x, y] = [box.x, y + 12];
      canvas.group("LI", () =>
        canvas.leaf("LBody", () => {
          mark(x, y - 6.6);
          drawText(canvas, words, { x: x + 11, y, size: 7, width, colour: "ink-2" });
        }),
      );
      x += width;
    }
  });
  return y + 6;
}
