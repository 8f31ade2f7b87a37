import type { MapIndicator } from "./map";
import { type MapFrame, placedIn } from "./map-frame";

/** Indicators whose labels would cover each other, as one label at the place of the first. */
export type MapLabel = { x: number; y: number; indicators: [MapIndicator, ...MapIndicator[]] };

/** Height of a label as a part of its width. */
const SHAPE = 0.6;

/**
 * Indicators as labels that do not cover each other.
 * Shape: the highest level first, in the list and in each label; what lies outside the frame is left out.
 * Units: `gap` is the width of a label as a part of the width of the drawing.
 */
export function mapLabelsOf(indicators: readonly MapIndicator[], frame: MapFrame, gap: number): MapLabel[] {
  const tall = (gap * SHAPE * frame.width) / frame.height;
  const labels: MapLabel[] = [];
  for (const indicator of [...indicators].sort((a, b) => (b.level ?? 0) - (a.level ?? 0))) {
    const { x, y } = placedIn(frame, indicator.latitude, indicator.longitude);
    if (x <= 0 || x >= 1 || y <= 0 || y >= 1) continue;
    const near = labels.find((label) => Math.abs(label.x - x) < gap && Math.abs(label.y - y) < tall);
    if (near) near.indicators.push(indicator);
    else labels.push({ x, y, indicators: [indicator] });
  }
  return labels;
}
