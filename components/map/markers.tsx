import { levelWordsOf } from "@/domain/alert-level";
import { isStale } from "@/domain/board/freshness";
import type { MapIndicator, MapSpot } from "@/domain/map/map";
import type { MapLabel } from "@/domain/map/map-labels";
import { dateTimeGroupOf } from "@/domain/time/time";
import { LevelShape, levelColour } from "../ui/level-shape";

type Place = { x: number; y: number };

const at = ({ x, y }: Place) => ({ left: `${x * 100}%`, top: `${y * 100}%` });

const CENTRED = "absolute flex -translate-x-1/2 -translate-y-1/2 items-center justify-center rounded-full";

/** One incident as a point, several as a number; what is known only to a country or a sea as an open ring. */
export function SpotMarker({ spot, place, href }: { spot: MapSpot; place: Place; href: string }) {
  const { count, isWide, title, latestAt, positionPrecision } = spot;
  const said = count === 1 ? title : `${count} incidents, the latest: ${title}`;
  return (
    <a
      className={`${CENTRED} z-10 h-6 min-w-6 hover:z-30`}
      href={href}
      style={at(place)}
      tabIndex={-1}
      title={`${said}, ${dateTimeGroupOf(latestAt)}${isWide ? `, known to the ${positionPrecision} only` : ""}`}
    >
      <span className={shapeOf(spot)} style={count > 1 ? { fontSize: 11, lineHeight: "16px" } : undefined}>
        {count > 1 ? count : ""}
      </span>
    </a>
  );
}

function shapeOf({ count, isWide, positionPrecision }: MapSpot): string {
  const open = "border-2 border-dashed border-ink-1 bg-card/70 text-ink-1";
  if (count > 1)
    return `rounded-full px-1.5 py-0.5 font-semibold ${isWide ? open : "border border-card bg-ink-1 text-card"}`;
  if (isWide) return `h-5 w-5 rounded-full ${open}`;
  return `h-2.5 w-2.5 rounded-full ${positionPrecision === null ? "border-2 border-ink-1 bg-card" : "border border-card bg-ink-1"}`;
}

const isUnsureOf = ({ level, freshness }: MapIndicator) => level === null || isStale(freshness.state);

const wordsOf = ({ name, level, freshness }: MapIndicator) =>
  `${name}: ${level === null ? "never assessed" : levelWordsOf(level)}, ${freshness.state}`;

/** Indicators where they are watched: the highest level, how many more, dashed while the level of any is stale. */
export function IndicatorMarker({ label, href }: { label: MapLabel; href: string }) {
  const { indicators } = label;
  const { level } = indicators[0];
  return (
    <a
      className="absolute z-20 flex -translate-x-1/2 -translate-y-[calc(100%+5px)] flex-col items-center hover:z-30"
      href={href}
      style={at(label)}
      tabIndex={-1}
      title={indicators.map(wordsOf).join("\n")}
    >
      <span
        className={`flex items-center gap-1 rounded border bg-card px-1 text-xs font-semibold leading-4 ${
          indicators.some(isUnsureOf) ? "border-dashed border-ink-2" : "border-ink-3/60"
        }`}
      >
        <LevelShape level={level} size={10} />
        <span className={levelColour(level)}>{level ?? "?"}</span>
        {indicators.length > 1 && <span className="font-normal text-ink-2">+{indicators.length - 1}</span>}
      </span>
      <span className="h-1 w-px bg-ink-2" />
    </a>
  );
}
