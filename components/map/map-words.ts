import { levelWordsOf } from "@/domain/alert-level";
import { countOf } from "@/domain/count-words";
import { MAPPED_INCIDENTS, type MapIndicator, type MapSpot, type WorldMap } from "@/domain/map/map";
import { type MapWindow, moved, windowAround, windowTextOf, zoomed } from "@/domain/map/map-window";
import type { ChartDays } from "@/domain/time/range";
import { dateTimeGroupOf } from "@/domain/time/time";

/** The query of a map; `window` null for the one that holds everything. */
export type MapQuery = { days: ChartDays; categoryId: string; window: MapWindow | null };

/** The windows next to one, by the names of the ways to them. */
export const movesOf = (window: MapWindow): [string, MapWindow][] => [
  ["Pan north", moved(window, 0.4, 0)],
  ["Pan south", moved(window, -0.4, 0)],
  ["Pan west", moved(window, 0, -0.4)],
  ["Pan east", moved(window, 0, 0.4)],
];

/** How much nearer one step goes. */
export const ZOOM_STEP = 2;

export const nearerOf = (window: MapWindow): MapWindow => zoomed(window, 1 / ZOOM_STEP);
export const fartherOf = (window: MapWindow): MapWindow => zoomed(window, ZOOM_STEP);

const paramsOf = ({ days, categoryId, window }: MapQuery) =>
  new URLSearchParams({
    days: String(days),
    ...(categoryId && { categoryId }),
    ...(window && { window: windowTextOf(window) }),
  });

/** The address of a map. */
export const pathOf = (view: MapQuery): string => `/map?${paramsOf(view)}`;

/** The address of what is on it. */
export const mapApiPathOf = (view: MapQuery): string => `/api${pathOf(view)}`;

/** Narrowest window into which a spot of several incidents still leads; then it leads to the log of its place. */
const NARROW = 1.5;

/** So many times as far as its incidents lie apart, a window shows them one by one. */
const APART = 8;

/** The window that shows the incidents of a spot apart; undefined when no window would. */
export function windowOfSpot(
  { latitude, longitude, spread }: MapSpot,
  window: MapWindow,
): MapWindow | undefined {
  const width = window.east - window.west;
  if (width <= NARROW && spread === 0) return undefined;
  const wanted = spread === 0 ? NARROW : Math.max(NARROW / 3, spread * APART);
  return width <= NARROW / 3
    ? undefined
    : windowAround(latitude, longitude, Math.min(width / 2, wanted), window);
}

/** Where a spot leads: to its one incident, nearer to several, at last to the log of their place. */
export function spotPathOf(spot: MapSpot, window: MapWindow, view: MapQuery): string {
  if (spot.count === 1) return `/incidents/${spot.incidentId}`;
  const nearer = windowOfSpot(spot, window);
  if (nearer) return pathOf({ ...view, window: nearer });
  return `/incidents?${new URLSearchParams({ place: spot.place, ...(view.categoryId && { categoryId: view.categoryId }) })}`;
}

/** What a marker says while the pointer rests on it, before any script has arrived. */
export function spotWordsOf({ count, title, latestAt, isWide, positionPrecision }: MapSpot): string {
  const words = count === 1 ? title : `${count} incidents, the latest: ${title}`;
  return `${words}, ${dateTimeGroupOf(latestAt)}${isWide ? `, known to the ${positionPrecision} only` : ""}`;
}

/** An indicator in one line. */
export const indicatorWordsOf = ({ name, level, freshness }: MapIndicator): string =>
  `${name}: ${level === null ? "never assessed" : `${levelWordsOf(level)}, ${freshness.state}`}`;

/** What the map leaves out; nothing when that is nothing. */
export function leftOutOf({ outsideCount, unplacedCount, isCut }: WorldMap): string {
  const remarks = [
    outsideCount > 0 && `${countOf(outsideCount, "incident")} outside this view`,
    unplacedCount > 0 && `${countOf(unplacedCount, "incident")} without a position`,
    isCut && `all but the latest ${MAPPED_INCIDENTS.toLocaleString("en")} of the range`,
  ].filter(Boolean);
  return remarks.length > 0 ? `Not shown: ${remarks.join("; ")}.` : "";
}
