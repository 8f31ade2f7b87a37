import { levelWordsOf } from "@/domain/alert-level";
import type { MapIndicator, MapSpot } from "@/domain/map/map";
import type { LabelSide, MapLabel } from "@/domain/map/map-labels";
import { dateTimeGroupOf } from "@/domain/time/time";
import { IndicatorLabel } from "./indicator-label";

type Place = { x: number; y: number };

const at = ({ x, y }: Place) => ({ left: `${x * 100}%`, top: `${y * 100}%` });

const CENTRED = "absolute flex -translate-x-1/2 -translate-y-1/2 items-center justify-center rounded-full";

/** One incident as a point, several as a number; what is known only to a country or a sea as an open ring. */
export function SpotMarker({ spot, place, href }: { spot: MapSpot; place: Place; href: string }) {
  const { count, isWide, title, latestAt, positionPrecision } = spot;
  const words = count === 1 ? title : `${count} incidents, the latest: ${title}`;
  return (
    <a
      className={`${CENTRED} z-10 h-6 min-w-6 hover:z-30`}
      href={href}
      style={at(place)}
      tabIndex={-1}
      title={`${words}, ${dateTimeGroupOf(latestAt)}${isWide ? `, known to the ${positionPrecision} only` : ""}`}
    >
      <span
        className={spotShapeOf(spot)}
        style={count > 1 ? { fontSize: 11, lineHeight: "16px" } : undefined}
      >
        {count > 1 ? count : ""}
      </span>
    </a>
  );
}

/** The shape of a spot: a disc with a number for several, a ring where it is not known how exact or only how far. */
export function spotShapeOf({
  count,
  isWide,
  positionPrecision,
}: Pick<MapSpot, "count" | "isWide" | "positionPrecision">): string {
  const open = "border-2 border-dashed border-ink-1 bg-card/70 text-ink-1";
  if (count > 1)
    return `rounded-full px-1.5 py-0.5 font-semibold ${isWide ? open : "border border-card bg-ink-1 text-card"}`;
  if (isWide) return `h-5 w-5 rounded-full ${open}`;
  return `h-2.5 w-2.5 rounded-full ${positionPrecision === null ? "border-2 border-ink-1 bg-card" : "border border-card bg-ink-1"}`;
}

const wordsOf = ({ name, level, freshness }: MapIndicator) =>
  `${name}: ${level === null ? "never assessed" : levelWordsOf(level)}, ${freshness.state}`;

/** How a label stands off its point, and a line that leads from one to the other. */
const SIDES: Record<LabelSide, { label: string; line: string }> = {
  right: { label: "-translate-y-1/2 translate-x-[3px]", line: "h-px w-2.5" },
  left: { label: "-translate-x-[calc(100%+3px)] -translate-y-1/2 flex-row-reverse", line: "h-px w-2.5" },
  above: { label: "-translate-x-1/2 -translate-y-[calc(100%+3px)] flex-col-reverse", line: "h-2.5 w-px" },
  below: { label: "-translate-x-1/2 translate-y-[3px] flex-col", line: "h-2.5 w-px" },
};

/** Indicators where they are watched: the highest level, and how many more. */
export function IndicatorMarker({ label, href }: { label: MapLabel; href: string }) {
  const { indicators, side } = label;
  return (
    <a
      className={`absolute z-20 flex items-center hover:z-30 ${SIDES[side].label}`}
      href={href}
      style={at(label)}
      tabIndex={-1}
      title={indicators.map(wordsOf).join("\n")}
    >
      <span className={`bg-ink-2 ${SIDES[side].line}`} />
      <IndicatorLabel indicators={indicators} />
    </a>
  );
}
