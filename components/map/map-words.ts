import { countOf } from "@/domain/count-words";
import { MAPPED_INCIDENTS, type MapSpot, type WorldMap } from "@/domain/map/map";
import { type MapWindow, moved, windowAround, windowTextOf, zoomed } from "@/domain/map/map-window";
import type { ChartDays } from "@/domain/time/range";

/** What a map is asked for; `window` null for the one that holds everything. */
export type AskedView = { days: ChartDays; categoryId: string; window: MapWindow | null };

/** The windows next to one, by the names of the ways to them. */
export const movesOf = (window: MapWindow): [string, MapWindow][] => [
  ["Zoom in", zoomed(window, 0.5)],
  ["Zoom out", zoomed(window, 2)],
  ["Pan north", moved(window, 0.4, 0)],
  ["Pan south", moved(window, -0.4, 0)],
  ["Pan west", moved(window, 0, -0.4)],
  ["Pan east", moved(window, 0, 0.4)],
];

/** The address of a map. */
export function pathOf({ days, categoryId, window }: AskedView): string {
  const params = new URLSearchParams({
    days: String(days),
    ...(categoryId && { categoryId }),
    ...(window && { window: windowTextOf(window) }),
  });
  return `/map?${params}`;
}

/** Narrowest window into which a spot of several incidents still leads; then it leads to the log of its place. */
const NARROW = 1.5;

/** Where a spot leads: to its one incident, nearer to several, at last to the log of their place. */
export function spotPathOf(spot: MapSpot, window: MapWindow, view: AskedView): string {
  if (spot.count === 1) return `/incidents/${spot.incidentId}`;
  const width = window.east - window.west;
  if (width > NARROW)
    return pathOf({ ...view, window: windowAround(spot.latitude, spot.longitude, width / 4, window) });
  return `/incidents?${new URLSearchParams({ place: spot.place, ...(view.categoryId && { categoryId: view.categoryId }) })}`;
}

/** What the map leaves out, and whose it is. */
export function remarksOf({ outsideCount, unplacedCount, isCut }: WorldMap): string {
  const remarks = [
    unplacedCount > 0 && `${countOf(unplacedCount, "incident")} of this range without a position`,
    outsideCount > 0 && `${countOf(outsideCount, "incident")} outside this part of the map`,
    isCut && `all but the latest ${MAPPED_INCIDENTS.toLocaleString("en")} of the range`,
  ].filter(Boolean);
  return `${remarks.length > 0 ? `Not shown: ${remarks.join("; ")}. ` : ""}Land and borders: Natural Earth; claimed borders are dashed, and the desk takes no position.`;
}
