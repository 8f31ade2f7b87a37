import type { Line } from "./text-line";

/** How a path is painted. Units: `width` in units of the canvas. */
export type Paint = {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: readonly number[];
  opacity?: number;
  isRound?: boolean;
};

/** What a part is, for those who hear a file read. Source: ISO 32000-1, 14.8.4. */
export type Group = "Sect" | "Table" | "TR" | "L" | "LI";
export type Leaf = "H1" | "H2" | "H3" | "P" | "TH" | "TD" | "LBody" | "Figure";
export type LeafOptions = { alt?: string; scope?: "Column" | "Row"; span?: number };

/**
 * What pages and pictures are drawn on.
 * Units: points (PDF) or pixels (SVG) from the upper left corner.
 * Shape: `path` is one of SVG; `line` is set on its base line; `within` draws in a box moved and scaled.
 */
export interface Canvas {
  /** Parts that belong together, such as the rows of a table. */
  group(tag: Group, draw: () => void): void;
  /** One thing that is read as a whole: text, or a figure that `alt` describes. */
  leaf(tag: Leaf, draw: () => void, more?: LeafOptions): void;
  /** What only decorates, and is not read. */
  decoration(draw: () => void): void;
  path(d: string, paint: Paint): void;
  line(line: Line, x: number, baseline: number, size: number, colour: string): void;
  within(x: number, y: number, scale: number, draw: () => void): void;
  /** Draws only what is inside a box from where the canvas begins. */
  clipped(box: { width: number; height: number }, draw: () => void): void;
}

/** A rectangle as a path. Units: as of its canvas; `radius` of its corners. */
export function boxPath(x: number, y: number, width: number, height: number, radius = 0): string {
  const [r, n] = [Math.min(radius, width / 2, height / 2), (value: number) => numberIn(value)];
  if (r === 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  const corner = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
  return `M${n(x + r)} ${n(y)}h${n(w)}${corner(r, r)}v${n(h)}${corner(-r, r)}h${n(-w)}${corner(-r, -r)}v${n(-h)}${corner(r, -r)}z`;
}

/** A disc as a path. */
export const discPath = (cx: number, cy: number, r: number): string => {
  const n = numberIn;
  return `M${n(cx - r)} ${n(cy)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0z`;
};

/** A number in a path: at most three decimals, so that every machine writes the same. */
export const numberIn = (value: number): string => String(Math.round(value * 1_000) / 1_000 + 0);
