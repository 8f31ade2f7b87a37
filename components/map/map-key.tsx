import type { WorldMap } from "@/domain/map/map";
import { isUnsure } from "@/domain/map/map-labels";
import { IndicatorLabel } from "./indicator-label";
import { placesIn } from "./map-figure";
import { SpotShape } from "./spot-marker";

const CURRENT = { level: 3, freshness: { state: "current", reviewAt: null } } as const;
const OVERDUE = { level: 2, freshness: { state: "overdue", reviewAt: null } } as const;

/** What the marks on a map mean: those that are on it. The marks of categories are explained where they are chosen. */
export function MapKey({ map }: { map: WorldMap }) {
  const { spots, indicators, categories, reports } = map;
  const points = spots.filter(({ isWide }) => !isWide);
  const single = points.filter(({ count }) => count === 1);
  const [first, second] = categories;
  const shares = [first, second].flatMap((category) =>
    category ? [{ categoryId: category.id, count: 4 }] : [],
  );
  const known = { count: 1, isWide: false, positionPrecision: "near", shares: shares.slice(0, 1) } as const;
  const shape = (spot: React.ComponentProps<typeof SpotShape>["spot"]) => (
    <SpotShape placeOf={placesIn(map)} spot={spot} />
  );
  const rows: [boolean, React.ReactNode, string][] = [
    [
      single.some((spot) => spot.positionPrecision !== null),
      shape(known),
      "incident, in a circle as wide as its position is uncertain",
    ],
    [
      single.some((spot) => spot.positionPrecision === null),
      shape({ ...known, positionPrecision: null }),
      "accuracy unknown",
    ],
    [points.length > single.length, shape({ ...known, count: 8, shares }), "several, by category"],
    [
      spots.some(({ isWide }) => isWide),
      shape({ ...known, isWide: true }),
      "known to a country or a sea only",
    ],
    [
      reports.length > 0,
      <svg aria-hidden="true" height="12" key="areas" viewBox="0 0 18 12" width="18">
        <path className="fill-accent/10 stroke-accent" d="M1 3L12 1L17 8L6 11Z" strokeDasharray="4 2" />
      </svg>,
      "area named by a report",
    ],
    [
      indicators.length > 0,
      <IndicatorLabel indicators={[CURRENT]} key="level" />,
      "indicator with its level",
    ],
    [
      indicators.length > 1,
      <IndicatorLabel indicators={[CURRENT, CURRENT, CURRENT]} key="more" />,
      "and 2 more there",
    ],
    [
      indicators.some(isUnsure),
      <IndicatorLabel indicators={[OVERDUE]} key="stale" />,
      "overdue, lapsed, blind or never assessed",
    ],
  ];
  return (
    <ul aria-label="What the marks mean" className="flex flex-wrap items-center gap-x-4 gap-y-1">
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
