import type { MapIndicator } from "./map";
import { type MapFrame, placedIn } from "./map-frame";

type Point = { x: number; y: number };

/** Sides of a point for its label, in the order of preference. */
export const LABEL_SIDES = ["right", "left", "above", "below"] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

/** Indicators whose labels would overlap, merged into one label at the place of the first. */
export type MapLabel = Point & { side: LabelSide; indicators: [MapIndicator, ...MapIndicator[]] };

/** Height of a label as a fraction of its width. */
const SHAPE = 0.6;

/**
 * Non-overlapping labels of indicators, each on the side where it covers the fewest `points`.
 * Shape: the highest level first, in the list and in each label; what is outside the frame is left out.
 * Units: `gap` is a label's width and `points` are positions, all as fractions of the drawing's width.
 */
export function mapLabelsOf(
  indicators: readonly MapIndicator[],
  frame: MapFrame,
  gap: number,
  points: readonly Point[] = [],
): MapLabel[] {
  const tall = (gap * SHAPE * frame.width) / frame.height;
  const labels: MapLabel[] = [];
  for (const indicator of [...indicators].sort((a, b) => (b.level ?? 0) - (a.level ?? 0))) {
    const { x, y } = placedIn(frame, indicator.latitude, indicator.longitude);
    if (x <= 0 || x >= 1 || y <= 0 || y >= 1) continue;
    const near = labels.find((label) => Math.abs(label.x - x) < gap && Math.abs(label.y - y) < tall);
    if (near) near.indicators.push(indicator);
    else labels.push({ x, y, side: "right", indicators: [indicator] });
  }
  const taken: Point[] = [];
  for (const label of labels) {
    label.side = sideOf(label, gap, tall, [...points, ...taken]);
    taken.push(centreOf(label, label.side, gap, tall));
  }
  return labels;
}

/** The first side that is inside the drawing and covers the fewest points. */
function sideOf(label: Point, gap: number, tall: number, points: readonly Point[]): LabelSide {
  const costOf = (side: LabelSide) => {
    const { x, y } = centreOf(label, side, gap, tall);
    const isOutside = x < gap / 2 || x > 1 - gap / 2 || y < tall / 2 || y > 1 - tall / 2;
    const covered = points.filter((p) => Math.abs(p.x - x) < gap / 2 && Math.abs(p.y - y) < tall / 2);
    return covered.length + (isOutside ? points.length + 1 : 0);
  };
  return LABEL_SIDES.reduce((best, side) => (costOf(side) < costOf(best) ? side : best));
}

/** The centre of a label beside its point. */
const centreOf = ({ x, y }: Point, side: LabelSide, gap: number, tall: number): Point => ({
  x: x + (side === "right" ? gap * 0.75 : side === "left" ? -gap * 0.75 : 0),
  y: y + (side === "below" ? tall : side === "above" ? -tall : 0),
});
