import { isStale } from "@/domain/assessment/freshness";
import type { WorldMap } from "@/domain/map/map";
import { IndicatorLabel } from "./indicator-label";
import { spotShapeOf } from "./markers";

const CURRENT = { level: 3, freshness: { state: "current", reviewAt: null } } as const;
const OVERDUE = { level: 2, freshness: { state: "overdue", reviewAt: null } } as const;

const KNOWN = { count: 1, isWide: false, positionPrecision: "near" } as const;

/** What the marks on a map mean: those that are on it. */
export function MapKey({ map: { spots, indicators } }: { map: Pick<WorldMap, "spots" | "indicators"> }) {
  const points = spots.filter(({ isWide }) => !isWide);
  const single = points.filter(({ count }) => count === 1);
  const rows: [boolean, React.ReactNode, string][] = [
    [
      single.some((spot) => spot.positionPrecision !== null),
      <span className={spotShapeOf(KNOWN)} key="one" />,
      "one incident, in a circle as wide as its position is uncertain",
    ],
    [
      single.some((spot) => spot.positionPrecision === null),
      <span className={spotShapeOf({ ...KNOWN, positionPrecision: null })} key="unsaid" />,
      "one incident, accuracy unknown",
    ],
    [
      points.length > 1,
      <span className={`${spotShapeOf({ ...KNOWN, count: 7 })} text-[11px] leading-4`} key="many">
        7
      </span>,
      "several incidents",
    ],
    [
      spots.some(({ isWide }) => isWide),
      <span className={spotShapeOf({ ...KNOWN, isWide: true })} key="wide" />,
      "known to a country or a sea only",
    ],
    [
      indicators.length > 0,
      <IndicatorLabel indicators={[CURRENT]} key="level" />,
      "an indicator with its level",
    ],
    [
      indicators.length > 1,
      <IndicatorLabel indicators={[CURRENT, CURRENT, CURRENT]} key="more" />,
      "and 2 more there; the highest level is shown",
    ],
    [
      indicators.some(({ level, freshness }) => level === null || isStale(freshness.state)),
      <IndicatorLabel indicators={[OVERDUE]} key="stale" />,
      "hatched: overdue, lapsed, blind or never assessed",
    ],
  ];
  return (
    <ul aria-label="What the marks mean" className="flex flex-wrap items-center gap-x-5 gap-y-1">
      {rows.map(
        ([isOnMap, mark, words]) =>
          isOnMap && (
            <li className="flex items-center gap-1.5" key={words}>
              <span aria-hidden="true" className="inline-flex items-center">
                {mark}
              </span>
              {words}
            </li>
          ),
      )}
    </ul>
  );
}
