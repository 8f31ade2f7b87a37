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

/** The hatching of doubtful marks: diagonal lines, `every` so many units. */
export const HATCH = { every: 4, stroke: "ink-2", strokeWidth: 1.6 } as const;

/** Those lines across the square of a mark, for renderers without patterns. */
export const HATCH_LINES = "M2.5 8.8 8.8 2.5M3.5 13.5l10-10M9.1 13.5l4.4-4.4";
