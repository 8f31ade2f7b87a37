import type { AlertLevel } from "../alert-level";
import type { FreshnessState } from "../assessment/freshness";
import type { ColourName } from "./colours";

/** The paint of a part of a mark; `hatch` means HATCH_LINES across it. */
export type Paint = ColourName | "currentColor" | "none" | "hatch";

/** A part of a mark, by its attributes; `fill` and `stroke` name a paint. */
export type MarkPart = {
  tag: "circle" | "path" | "rect";
  shape: Readonly<Record<string, string | number>>;
  fill?: Paint;
  stroke?: Paint;
  line?: Readonly<{ strokeWidth: number; strokeDasharray?: string }>;
};

/** The size of the box that every mark is drawn in, in units. */
export const MARK_BOX = 16;

const ring = (r: number, stroke: Paint, strokeWidth: number, strokeDasharray?: string): MarkPart => ({
  tag: "circle",
  shape: { cx: 8, cy: 8, r },
  fill: "none",
  stroke,
  line: strokeDasharray === undefined ? { strokeWidth } : { strokeWidth, strokeDasharray },
});
const filled = (d: string): MarkPart => ({ tag: "path", shape: { d }, fill: "currentColor" });
const square = (stroke: Paint, strokeWidth: number): MarkPart => ({
  tag: "rect",
  shape: { x: 2.5, y: 2.5, width: 11, height: 11, rx: 2 },
  fill: "hatch",
  stroke,
  line: { strokeWidth },
});

/** The shapes of the five levels; 0 is for no level. */
export const LEVEL_SHAPES: Readonly<Record<0 | AlertLevel, readonly MarkPart[]>> = {
  0: [ring(6, "currentColor", 1.5, "2.4 2.4")],
  1: [ring(5.75, "currentColor", 2.5)],
  2: [ring(5.75, "currentColor", 2.5), filled("M8 2.5a5.5 5.5 0 0 1 0 11z")],
  3: [filled("M8 .8 15.2 8 8 15.2.8 8z")],
  4: [filled("M8 1.2 15.6 14.6H.4z")],
  5: [filled("M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z")],
};

/** The marks of freshness: never the colour of a level, and each with its own shape. */
export const FRESHNESS_MARKS: Readonly<Record<FreshnessState, readonly MarkPart[]>> = {
  current: [{ tag: "circle", shape: { cx: 8, cy: 8, r: 4.5 }, fill: "ink-3" }],
  due: [ring(4.5, "due", 2.6)],
  overdue: [square("ink-2", 1.4)],
  lapsed: [square("ink-1", 2.2)],
  never: [ring(5, "ink-2", 1.5, "2.4 2.2")],
  blind: [
    ring(5.5, "ink-1", 1.5),
    { tag: "path", shape: { d: "m4 4 8 8M12 4l-8 8" }, stroke: "ink-1", line: { strokeWidth: 1.5 } },
  ],
};

/** The shapes of categories, none of them that of a level: disc, square, point down, plus, star, cross. */
const CATEGORY_SHAPES: readonly (readonly MarkPart[])[] = [
  "M8 2.2a5.8 5.8 0 1 0 0 11.6 5.8 5.8 0 0 0 0-11.6z",
  "M2.8 2.8h10.4v10.4H2.8z",
  "M1.4 2.6h13.2L8 14.4z",
  "M5.8 1.8h4.4v4h4v4.4h-4v4H5.8v-4h-4V5.8h4z",
  "m8 1 2.1 4.6 5 .6-3.7 3.4 1 5L8 12.1l-4.4 2.5 1-5L.9 6.2l5-.6z",
  "m4.6 1.5 3.4 3.4 3.4-3.4 3.1 3.1L11.1 8l3.4 3.4-3.1 3.1L8 11.1l-3.4 3.4-3.1-3.1L4.9 8 1.5 4.6z",
].map((d) => [{ ...filled(d), stroke: "currentColor", line: { strokeWidth: 1.6 } }]);

const CATEGORY_COLOURS = [1, 2, 3, 4, 5, 6].map((place): ColourName => `category-${place as 1}`);

/**
 * How a category is drawn, by its place on the board: 36 of them differ in shape or colour, the first six in both.
 * Shape: a place below 0 is that of a category that the board has no more: a disc in the colour of words.
 */
export function categoryLookOf(place: number): { shape: readonly MarkPart[]; colour: ColourName } {
  const [disc = []] = CATEGORY_SHAPES;
  if (place < 0) return { shape: disc, colour: "ink-2" };
  const turn = Math.floor(place / CATEGORY_SHAPES.length);
  return {
    shape: CATEGORY_SHAPES[place % CATEGORY_SHAPES.length] ?? disc,
    colour: CATEGORY_COLOURS[(place + turn) % CATEGORY_COLOURS.length] ?? "ink-2",
  };
}

/** The hatching of doubtful marks: diagonal lines, `every` so many units. */
export const HATCH = { every: 4, stroke: "ink-2", strokeWidth: 1.6 } as const;

/** Those lines across the square of a mark, for renderers without patterns. */
export const HATCH_LINES = "M2.5 8.8 8.8 2.5M3.5 13.5l10-10M9.1 13.5l4.4-4.4";
