import { levelWordsOf } from "@/domain/alert-level";
import { countOf } from "@/domain/count-words";
import type { MapIndicator, MapSpot, WorldMap } from "@/domain/map/map";
import { Instant } from "../ui/instant";
import { Cell, HeadCell, Table } from "../ui/table";

type Props = {
  map: Pick<WorldMap, "spots" | "indicators">;
  hrefOf: (spot: MapSpot) => string;
  indicatorHref: (indicator: MapIndicator) => string;
};

/** Places that are listed at once. */
const PLACES_SHOWN = 60;

/** What the map shows, in words and links: places with their incidents, then indicators with their levels. */
export const MapTable = ({ map: { spots, indicators }, hrefOf, indicatorHref }: Props) => (
  <>
    <Table isStacked label="Incidents on the map">
      <thead>
        <tr>
          <HeadCell>Place</HeadCell>
          <HeadCell>Incidents</HeadCell>
          <HeadCell>Position</HeadCell>
          <HeadCell>Latest</HeadCell>
        </tr>
      </thead>
      <tbody>
        {spots.slice(0, PLACES_SHOWN).map((spot) => (
          <tr className="border-t border-line" key={`${spot.incidentId} ${spot.isWide}`}>
            <Cell className="w-full min-w-40 sm:w-auto">
              <a className="link" href={hrefOf(spot)}>
                {spot.count === 1 ? spot.title : spot.place}
              </a>
              {spot.count === 1 && <span className="block text-ink-2">{spot.place}</span>}
            </Cell>
            <Cell label="Incidents">{spot.count}</Cell>
            <Cell className="text-ink-2" label="Position">
              {spot.count > 1 && !spot.isWide ? "about here" : (spot.positionPrecision ?? "as stated")}
            </Cell>
            <Cell className="text-ink-2" label="Latest">
              <Instant at={spot.latestAt} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
    {spots.length === 0 && (
      <p className="py-2 text-ink-2">No incident with a position lies in this part of the map.</p>
    )}
    {spots.length > PLACES_SHOWN && (
      <p className="py-2 text-ink-2">
        And {countOf(spots.length - PLACES_SHOWN, "place")} with fewer incidents.
      </p>
    )}
    {indicators.length > 0 && (
      <>
        <h3 className="mt-4 font-semibold">Indicators watched at one place</h3>
        <ul className="divide-y divide-line">
          {indicators.map((indicator) => (
            <li className="flex flex-wrap justify-between gap-x-4 py-1.5" key={indicator.id}>
              <a className="link" href={indicatorHref(indicator)}>
                {indicator.name}
              </a>
              <span className="text-ink-2">
                {indicator.level === null ? "" : `${levelWordsOf(indicator.level)}, `}
                {indicator.freshness.state}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
