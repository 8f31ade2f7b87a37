import type { ColourName } from "@/domain/look/colours";
import { type Canvas, numberIn } from "./canvas";
import type { Weight } from "./fonts";
import { colour } from "./marks";
import { lineOf, linesOf } from "./text-line";

export type TextStyle = {
  x: number;
  /** The base line of the first line. */
  y: number;
  size: number;
  width: number;
  weight?: Weight;
  colour?: ColourName;
  /** A colour that is not one of the look's. */
  paint?: string;
  align?: "left" | "right";
  /** The most lines; the last one ends in `…` where there are more. */
  most?: number;
  leading?: number;
};

/** Draws a text in lines. Shape: gives the base line of the last one. */
export function drawText(canvas: Canvas, words: string, style: TextStyle): number {
  const { x, y, size, width, weight = "regular", align = "left", leading = size * 1.35 } = style;
  const lines = linesOf(words, { size, width, weight, ...(style.most && { most: style.most }) });
  for (const [i, line] of lines.entries()) {
    const from = align === "right" ? x + width - line.width * size : x;
    canvas.line(line, from, y + i * leading, size, style.paint ?? colour(style.colour ?? "ink-1"));
  }
  return y + (lines.length - 1) * leading;
}

/** The width of a text on one line. */
export const textWidth = (words: string, size: number, weight: Weight = "regular"): number =>
  lineOf(words, weight).width * size;

/** A thin line across. */
export const rule = (canvas: Canvas, x: number, y: number, width: number): void =>
  canvas.path(`M${numberIn(x)} ${numberIn(y)}h${numberIn(width)}`, { stroke: colour("line"), width: 0.6 });
