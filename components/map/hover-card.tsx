import { countOf } from "@/domain/count-words";
import type { WorldMap } from "@/domain/map/map";
import type { Size } from "@/domain/map/map-frame";
import { CategoryMark } from "../ui/category-mark";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Typed } from "../ui/typed";
import { placesIn } from "./map-figure";
import type { Pointed } from "./map-marks";

/** Width of the card. Units: pixels. */
const WIDTH = 288;

/** Indicators and categories that the card lists. */
const LISTED = 5;

/** What the pointer rests on, beside it and within the view. */
export function HoverCard({ pointed, view, map }: { pointed: Pointed; view: Size; map: WorldMap }) {
  const isLeft = pointed.x + pointed.width / 2 + WIDTH + 16 > view.width;
  const left = isLeft ? pointed.x - pointed.width / 2 - WIDTH - 8 : pointed.x + pointed.width / 2 + 8;
  const isUpper = pointed.y < view.height / 2;
  return (
    <div
      className="pointer-events-none absolute z-40 rounded-md border border-ink-3/60 bg-card px-3 py-2 text-xs leading-5 shadow-lg"
      data-hover-card=""
      style={{
        width: Math.min(WIDTH, view.width - 16),
        left: Math.max(8, Math.min(left, view.width - WIDTH - 8)),
        ...(isUpper
          ? { top: Math.max(8, pointed.y - 16) }
          : { bottom: Math.max(8, view.height - pointed.y - 16) }),
      }}
    >
      {"spot" in pointed ? (
        <OfSpot map={map} spot={pointed.spot} />
      ) : (
        <OfLabel indicators={pointed.indicators} />
      )}
    </div>
  );
}

function OfSpot({ spot, map }: { spot: WorldMap["spots"][number]; map: WorldMap }) {
  const nameOf = (id: string) =>
    map.categories.find((category) => category.id === id)?.name ?? "no longer on the board";
  const accuracy = spot.isWide
    ? `Known to the ${spot.positionPrecision} only`
    : `Accuracy: ${spot.positionPrecision ?? "unknown"}`;
  return (
    <>
      {spot.count > 1 && <p className="font-semibold">{countOf(spot.count, "incident")}</p>}
      <ul>
        {spot.shares.slice(0, LISTED).map(({ categoryId, count }) => (
          <li className="flex items-center gap-1.5" key={categoryId}>
            <CategoryMark place={placesIn(map)(categoryId)} />
            {spot.count > 1 && <span className="tabular-nums">{count}</span>}
            <span className="min-w-0 truncate text-ink-2">{nameOf(categoryId)}</span>
          </li>
        ))}
      </ul>
      <p className={`line-clamp-3 break-words ${spot.count > 1 ? "mt-1" : "font-semibold"}`}>
        {spot.count > 1 && <span className="text-ink-2">Latest: </span>}
        <Typed>{spot.title}</Typed>
      </p>
      <p className="text-ink-2">
        <Instant at={spot.latestAt} /> · <Typed>{spot.place}</Typed>
      </p>
      {(spot.count === 1 || spot.isWide) && <p className="text-ink-2">{accuracy}</p>}
    </>
  );
}

const OfLabel = ({ indicators }: { indicators: WorldMap["indicators"] }) => (
  <ul className="space-y-1">
    {indicators.slice(0, LISTED).map(({ id, name, level, freshness }) => (
      <li key={id}>
        <p className="line-clamp-2 break-words font-semibold">
          <Typed>{name}</Typed>
        </p>
        <p className="flex items-center gap-2 text-ink-2">
          <LevelBadge level={level} />
          <FreshnessMark state={freshness.state} />
          {freshness.state}
        </p>
      </li>
    ))}
    {indicators.length > LISTED && (
      <li className="text-ink-2">And {countOf(indicators.length - LISTED, "indicator")} more.</li>
    )}
  </ul>
);
