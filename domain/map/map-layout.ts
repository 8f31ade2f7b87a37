import type { MapIndicator, MapSpot } from "./map";
import type { MapFrame } from "./map-frame";
import { type MapLabel, mapLabelsOf } from "./map-labels";
import { type MapName, type PlacedName, placedNamesOf } from "./map-names";
import { apartSpotsOf, type PlacedSpot } from "./map-spots";

/** What stands on a map, each with the room it takes in a frame. */
export type MapLayout = { spots: PlacedSpot[]; labels: MapLabel[]; names: PlacedName[] };

type OnMap = {
  spots: readonly MapSpot[];
  indicators: readonly MapIndicator[];
  names: readonly MapName[];
};

/**
 * Places what stands on a map so that nothing covers anything: first what happened, then levels, then names.
 * Shape: of what happened also what lies around the frame, as far as `margin`, a part of its size.
 */
export function mapLayoutOf({ spots, indicators, names }: OnMap, frame: MapFrame, margin = 0): MapLayout {
  const placed = apartSpotsOf(spots, frame, margin);
  const labels = mapLabelsOf(indicators, frame, placed);
  return { spots: placed, labels, names: placedNamesOf(names, frame, [...placed, ...labels]) };
}
