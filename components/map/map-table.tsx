import { isStale } from "@/domain/assessment/freshness";
import { countOf } from "@/domain/count-words";
import type { MapIndicator, MapSpot, WorldMap } from "@/domain/map/map";
import { PresentOnly } from "../time/present-only";
import { atDesk } from "../ui/desk-address";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

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
    {spots.length > 0 && (
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
                <a className="link" href={atDesk(hrefOf(spot))}>
                  {spot.count === 1 ? spot.title : spot.place}
                </a>
                {spot.count === 1 && (
                  <span className="block text-ink-2">
                    <Typed>{spot.place}</Typed>
                  </span>
                )}
              </Cell>
              <Cell className={spot.count === 1 ? "max-sm:hidden" : ""} label="Incidents">
                {spot.count}
              </Cell>
              <Cell className={`text-ink-2 ${spot.count > 1 ? "max-sm:hidden" : ""}`} label="Position">
                {spot.count > 1 && !spot.isWide ? "about here" : (spot.positionPrecision ?? "as stated")}
              </Cell>
              <Cell className="text-ink-2" label="Latest">
                <Instant at={spot.latestAt} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    )}
    {spots.length === 0 && (
      <p className="py-2 text-ink-2">No incident of this range has a position in this part of the map.</p>
    )}
    {spots.length > PLACES_SHOWN && (
      <p className="py-2 text-ink-2">
        And {countOf(spots.length - PLACES_SHOWN, "place")} with fewer incidents.
      </p>
    )}
    {spots.length + indicators.length === 0 && (
      <p className="text-ink-2">
        An incident appears here when its latitude and longitude are known, an indicator when it is watched at
        one place.{" "}
        <PresentOnly>
          <a className="link" href={atDesk("/incidents/new")}>
            Record an incident
          </a>
        </PresentOnly>
      </p>
    )}
    {indicators.length > 0 && (
      <>
        <h3 className="mt-4 font-semibold">Indicators watched at one place</h3>
        <ul className="divide-y divide-line">
          {indicators.map((indicator) => (
            <li className="flex flex-wrap items-center justify-between gap-x-4 py-1.5" key={indicator.id}>
              <a className="link" href={atDesk(indicatorHref(indicator))}>
                <Typed>{indicator.name}</Typed>
              </a>
              <span className="flex items-center gap-3">
                <LevelBadge level={indicator.level} />
                {indicator.freshness.state !== "never" && (
                  <span
                    className={`flex items-center gap-1.5 ${isStale(indicator.freshness.state) ? "font-semibold" : "text-ink-2"}`}
                  >
                    <FreshnessMark state={indicator.freshness.state} />
                    {indicator.freshness.state}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
