import { isStale } from "../assessment/freshness";
import { type Box, boxesBeside, isWithin, overlap } from "./label-boxes";
import type { MapIndicator } from "./map";
import { type MapFrame, pointIn } from "./map-frame";

/** One label for one or more indicators: its box, and the point it belongs to. */
export type MapLabel = Box & {
  at: { x: number; y: number };
  indicators: [MapIndicator, ...MapIndicator[]];
};

const HEIGHT = 22;

/** Indicators closer than this share a label. Units: pixels. */
const NEAR = 18;

/** Distances between a label and its point, nearest first. Units: pixels. */
const GAPS = [10, 20, 32, 48, 68, 92, 120, 160, 210];

/** Whether a level cannot be relied on and is hatched. */
export const isUnsure = ({ level, freshness }: Pick<MapIndicator, "level" | "freshness">): boolean =>
  level === null || isStale(freshness.state);

/** Width of a label: shape and level, how many more, the freshness mark. Units: pixels. */
const labelWidthOf = (indicators: readonly MapIndicator[]): number =>
  34 +
  (indicators.length > 1 ? 12 + 7 * String(indicators.length - 1).length : 0) +
  (indicators.some(isUnsure) ? 18 : 0);

/**
 * Labels of indicators that overlap neither each other nor the boxes `taken`; an indicator without room joins the nearest
 * label, so that none is lost.
 * Shape: the highest level first, in the list and in each label; what is outside the frame is left out.
 */
export function mapLabelsOf(
  indicators: readonly MapIndicator[],
  frame: MapFrame,
  taken: readonly Box[] = [],
): MapLabel[] {
  const labels: MapLabel[] = [];
  for (const group of groupsOf(indicators, frame)) {
    const width = labelWidthOf(group.indicators);
    const label = [...boxesBeside(group.at, { width, height: HEIGHT }, GAPS)].find(
      (box) => isWithin(box, frame) && ![...taken, ...labels].some((other) => overlap(other, box)),
    );
    if (label) labels.push({ ...group, ...label });
    else joinNearest(group, labels);
  }
  return labels;
}

type Group = Pick<MapLabel, "at" | "indicators">;

function groupsOf(indicators: readonly MapIndicator[], frame: MapFrame): Group[] {
  const groups: Group[] = [];
  for (const indicator of [...indicators].sort((a, b) => (b.level ?? 0) - (a.level ?? 0))) {
    const at = pointIn(frame, indicator.latitude, indicator.longitude);
    if (at.x <= 0 || at.x >= frame.width || at.y <= 0 || at.y >= frame.height) continue;
    const near = groups.find((group) => distanceOf(group, { at }) < NEAR);
    if (near) near.indicators.push(indicator);
    else groups.push({ at, indicators: [indicator] });
  }
  return groups;
}

const distanceOf = (a: Pick<Group, "at">, b: Pick<Group, "at">) =>
  Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y);

function joinNearest(group: Group, labels: MapLabel[]): void {
  const [nearest] = labels.toSorted((a, b) => distanceOf(a, group) - distanceOf(b, group));
  nearest?.indicators.push(...group.indicators);
}
