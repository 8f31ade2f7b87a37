import { countOf } from "@/domain/count-words";
import { MAPPED_INCIDENTS, PANEL_DAYS, type WorldMap } from "@/domain/map/map";
import { mapRatioOf } from "@/domain/map/map-frame";
import { windowTextOf } from "@/domain/map/map-window";
import { withInstants } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { MapFigure } from "../map/map-figure";
import { type MapQuery, spotPathOf } from "../map/map-words";
import { TimeLink } from "../time/time-link";
import { PlainCard } from "../ui/plain-card";
import { Typed } from "../ui/typed";

const PATH = `/map?days=${PANEL_DAYS}`;
const PANEL_QUERY: MapQuery = { days: PANEL_DAYS, categoryId: "", window: null };

/** The address of the same map, in the same window. */
export const panelMapHref = ({ window }: WorldMap): string => `/api${PATH}&window=${windowTextOf(window)}`;

type Props = {
  map: WorldMap;
  /** The two times of the page; null at the present. */
  at: Instants | null;
};

/** Where things happened lately, small; the map of its own is a click away. */
export function MapPanel({ map, at }: Props) {
  const count = map.spots.reduce((sum, spot) => sum + spot.count, 0);
  return (
    <PlainCard aria-labelledby="places" className="flex flex-col px-4 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-[15px] font-semibold" id="places">
          Where, in {PANEL_DAYS} days
        </h2>
        <TimeLink className="link text-xs" href={PATH}>
          Map<span className="sr-only"> of the last {PANEL_DAYS} days</span>
        </TimeLink>
      </div>
      {count + map.indicators.length > 0 && (
        <div
          className="relative mx-auto mt-2 w-full max-w-md shrink-0 overflow-hidden rounded-md border border-line bg-page print:max-w-xs"
          style={{ aspectRatio: mapRatioOf("panel") }}
        >
          <MapFigure
            hrefOf={(spot) => withInstants(spotPathOf(spot, map.window, PANEL_QUERY), at)}
            indicatorHref={({ id }) => withInstants(`/indicators/${id}`, at)}
            map={map}
            size="panel"
          />
        </div>
      )}
      <Places map={map} />
      <p className="mt-2 text-xs text-ink-2">
        {whereWordsOf(count, map.outsideCount + map.unplacedCount)}
        {map.isCut && `; of the latest ${MAPPED_INCIDENTS.toLocaleString("en")} only`}
      </p>
    </PlainCard>
  );
}

/** How many incidents the map shows, and how many it does not. */
function whereWordsOf(count: number, left: number): string {
  if (count === 0) return left === 0 ? "No incidents." : `${countOf(left, "incident")} without a place here`;
  return left === 0
    ? countOf(count, "incident")
    : `${countOf(count, "incident")}, ${left} more without a place here`;
}

/** Most places that are named below the map. */
const MOST_PLACES = 8;

/** Where most happened, in words: as many whole lines as there is room for below the map. */
const Places = ({ map: { spots } }: { map: WorldMap }) => (
  <ol className="mt-2 hidden min-h-0 grow basis-0 flex-col flex-wrap overflow-hidden text-xs leading-5 before:w-full before:content-[''] xl:flex">
    {spots.slice(0, MOST_PLACES).map((spot) => (
      <li className="flex w-full gap-2" key={`${spot.incidentId} ${spot.isWide}`}>
        <span className="w-6 shrink-0 text-right font-semibold">{spot.count}</span>
        <span className="min-w-0 truncate text-ink-2">
          <Typed>{spot.place}</Typed>
        </span>
      </li>
    ))}
  </ol>
);
