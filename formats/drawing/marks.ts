import type { AlertLevel } from "@/domain/alert-level";
import type { FreshnessState } from "@/domain/assessment/freshness";
import { COLOURS, type ColourName } from "@/domain/look/colours";
import {
  categoryLookOf,
  FRESHNESS_MARKS,
  HATCH,
  HATCH_LINES,
  LEVEL_SHAPES,
  MARK_BOX,
  type Paint as MarkPaint,
  type MarkPart,
} from "@/domain/look/marks";
import { boxPath, type Canvas, discPath, type Paint } from "./canvas";

/** A colour on paper. */
export const colour = (name: ColourName): string => COLOURS[name].light;

/** The colour of a level on paper. */
export const levelColour = (level: AlertLevel | null): string =>
  colour(level === null ? "faint" : `level-${level}`);

const paintOf = (paint: MarkPaint, current: string): string | undefined => {
  if (paint === "none" || paint === "hatch") return undefined;
  return paint === "currentColor" ? current : colour(paint);
};

function pathOf({ tag, shape }: MarkPart): string {
  const of = (name: string) => Number(shape[name] ?? 0);
  if (tag === "circle") return discPath(of("cx"), of("cy"), of("r"));
  if (tag === "rect") return boxPath(of("x"), of("y"), of("width"), of("height"), of("rx"));
  return String(shape.d);
}

function drawPart(canvas: Canvas, part: MarkPart, current: string): void {
  if (part.fill === "hatch")
    canvas.path(HATCH_LINES, { stroke: colour(HATCH.stroke), width: HATCH.strokeWidth * 0.75 });
  const [fill, stroke] = [
    part.fill && paintOf(part.fill, current),
    part.stroke && paintOf(part.stroke, current),
  ];
  const paint: Paint = { ...(fill && { fill }), ...(stroke && { stroke }) };
  if (part.line) paint.width = part.line.strokeWidth;
  if (part.line?.strokeDasharray) paint.dash = part.line.strokeDasharray.split(" ").map(Number);
  if (paint.fill || paint.stroke) canvas.path(pathOf(part), paint);
}

function drawMark(canvas: Canvas, parts: readonly MarkPart[], at: Place, current: string): void {
  canvas.within(at.x, at.y, at.size / MARK_BOX, () => {
    for (const part of parts) drawPart(canvas, part, current);
  });
}

/** The upper left corner and the size of a mark. */
type Place = { x: number; y: number; size: number };

export const drawLevel = (canvas: Canvas, level: AlertLevel | null, at: Place): void =>
  drawMark(canvas, LEVEL_SHAPES[level ?? 0], at, levelColour(level));

export const drawFreshness = (canvas: Canvas, state: FreshnessState, at: Place): void =>
  drawMark(canvas, FRESHNESS_MARKS[state], at, colour("ink-2"));

/**
 * The shape of a category by its place on the board, with an edge in the colour of the ground, which keeps it apart from
 * what lies beneath; `isOpen` draws its outline only.
 */
export function drawPlaceMark(canvas: Canvas, place: number, at: Place, isOpen = false): void {
  const { shape, colour: name } = categoryLookOf(place);
  const edge: MarkPart[] = shape.map((part) => ({
    ...part,
    fill: "card",
    stroke: "card",
    line: { strokeWidth: 4 },
  }));
  drawMark(canvas, edge, at, colour(name));
  drawMark(canvas, isOpen ? shape.map((part) => ({ ...part, fill: "card" })) : shape, at, colour(name));
}
