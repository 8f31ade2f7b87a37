import { memo } from "react";
import type { ReportArea } from "@/domain/evidence/report-area";
import { withinKmOf } from "@/domain/incident/precision";
import type { MapIndicator, MapSpot } from "@/domain/map/map";
import { type MapFrame, pixelsPerKm, pointIn } from "@/domain/map/map-frame";
import type { MapLabel } from "@/domain/map/map-labels";
import type { MapLayout } from "@/domain/map/map-layout";
import type { NameKind, PlacedName } from "@/domain/map/map-names";
import type { PlacedSpot } from "@/domain/map/map-spots";
import { atDesk } from "../ui/desk-address";
import { IndicatorLabel } from "./indicator-label";
import { indicatorWordsOf, spotWordsOf } from "./map-words";
import { ReportAreas } from "./report-areas";
import { type PlaceOf, SpotShape } from "./spot-marker";

/** In the middle of its place. */
const MARK = "absolute whitespace-nowrap [translate:-50%_-50%]";

/** What the pointer rests on. */
export type Pointed = PlacedSpot | MapLabel;

type Props = {
  frame: MapFrame;
  layout: MapLayout;
  /** The areas that reports name. */
  areas: readonly ReportArea[];
  placeOf: PlaceOf;
  hrefOf: (spot: MapSpot) => string;
  indicatorHref: (indicator: MapIndicator) => string;
  /** Called when a spot is pressed, before its link is followed. */
  onPress?: (event: React.MouseEvent, spot: MapSpot) => void;
  /** Called with what the pointer rests on, and without it when it has left. Without this a browser's own titles say it. */
  onPoint?: (pointed?: Pointed) => void;
};

/**
 * What happened, what is watched and what places are called, each where its layout puts it, as parts of the frame, so that
 * a box of any size may hold it. They are for the pointer and the eye: the list beside says and links the same for the
 * keyboard and for readers.
 */
export const MapMarks = memo(function MapMarks({ frame, layout, areas, onPress, onPoint, ...shown }: Props) {
  const { placeOf, hrefOf, indicatorHref } = shown;
  const at = ({ x, y }: { x: number; y: number }) => ({
    left: `${((x / frame.width) * 100).toFixed(2)}%`,
    top: `${((y / frame.height) * 100).toFixed(2)}%`,
  });
  const pointing = (pointed: Pointed) =>
    onPoint && { onMouseEnter: () => onPoint(pointed), onMouseLeave: () => onPoint() };
  return (
    <>
      <svg
        aria-hidden="true"
        className="absolute inset-0 h-full w-full overflow-visible"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
      >
        <ReportAreas areas={areas} frame={frame} />
        {layout.spots.map((spot) => (
          <Reach frame={frame} key={`${spot.spot.incidentId} ${spot.spot.isWide}`} spot={spot} />
        ))}
        {layout.labels.map((label) => (
          <Leader key={label.indicators[0].id} label={label} />
        ))}
      </svg>
      {layout.names.map((name) => (
        <Name at={at} key={`${name.kind} ${name.name} ${name.at.x}`} name={name} />
      ))}
      {layout.spots.map((placed) => {
        const { spot } = placed;
        return (
          <a
            className={`${MARK} z-10 flex items-center justify-center rounded-full hover:z-30`}
            data-spot={spot.count}
            draggable={false}
            href={atDesk(hrefOf(spot))}
            key={`${spot.incidentId} ${spot.isWide}`}
            onClick={onPress && ((event) => onPress(event, spot))}
            style={{ ...at(placed), minWidth: 24, minHeight: 24 }}
            tabIndex={-1}
            title={onPoint ? undefined : spotWordsOf(spot)}
            {...pointing(placed)}
          >
            <SpotShape placeOf={placeOf} spot={spot} />
          </a>
        );
      })}
      {layout.labels.map((label) => (
        <a
          className={`${MARK} z-20 block hover:z-30`}
          data-label={label.indicators.length}
          draggable={false}
          href={atDesk(indicatorHref(label.indicators[0]))}
          key={label.indicators[0].id}
          style={{ ...at(label), width: label.width }}
          tabIndex={-1}
          title={onPoint ? undefined : label.indicators.map(indicatorWordsOf).join("\n")}
          {...pointing(label)}
        >
          <IndicatorLabel indicators={label.indicators} />
        </a>
      ))}
    </>
  );
});

/** Within how many kilometres a single incident happened, drawn to scale; nothing where that cannot be said. */
function Reach({ spot: { spot, x, y, width }, frame }: { spot: PlacedSpot; frame: MapFrame }) {
  const km = spot.count === 1 ? withinKmOf(spot.positionPrecision) : null;
  const radius = (km ?? 0) * pixelsPerKm(frame, spot.latitude);
  if (radius < width / 2) return null;
  return (
    <circle
      className="fill-ink-1/[0.06] stroke-ink-1/40"
      cx={x}
      cy={y}
      r={radius}
      strokeDasharray="3 3"
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** The line from a point to its label, and the point. */
const Leader = ({ label: { at, x, y, width, height } }: { label: MapLabel }) => (
  <g className="fill-ink-2 stroke-ink-2">
    <line
      vectorEffect="non-scaling-stroke"
      x1={at.x}
      x2={Math.max(x - width / 2, Math.min(at.x, x + width / 2))}
      y1={at.y}
      y2={Math.max(y - height / 2, Math.min(at.y, y + height / 2))}
    />
    <circle cx={at.x} cy={at.y} r="1.5" />
  </g>
);

const TOWN = "pointer-events-none h-[5px] w-[5px] rounded-full border border-ink-2 bg-card";

/** An edge in the colour of the ground keeps the letters apart from what lies beneath them. */
const NAME =
  "pointer-events-none leading-[14px] [text-shadow:0_0_2px_rgb(var(--halo,var(--card))),0_0_2px_rgb(var(--halo,var(--card))),0_0_3px_rgb(var(--halo,var(--card)))]";

const NAME_STYLES: Record<NameKind, string> = {
  country: "text-[11px] font-semibold uppercase tracking-[0.08em] text-ink-3",
  sea: "[--halo:var(--notice)] text-[11.5px] italic text-accent",
  capital: "text-[11.5px] font-semibold text-ink-1",
  town: "text-[11px] text-ink-2",
};

function Name({
  name: { kind, name, at: point, ...box },
  at,
}: {
  name: PlacedName;
  at: (point: { x: number; y: number }) => React.CSSProperties;
}) {
  const isTown = kind === "capital" || kind === "town";
  return (
    <>
      {isTown && <span className={`${MARK} ${TOWN}`} style={at(point)} />}
      <span className={`${MARK} ${NAME} ${NAME_STYLES[kind]}`} data-name={kind} style={at(box)}>
        {name}
      </span>
    </>
  );
}

/** A ring around a place that is pointed at in the list. */
export function PointedPlace({
  frame,
  place: { latitude, longitude },
}: {
  frame: MapFrame;
  place: { latitude: number; longitude: number };
}) {
  const { x, y } = pointIn(frame, latitude, longitude);
  return (
    <span
      className={`${MARK} pointer-events-none z-30 h-9 w-9 rounded-full border-[3px] border-accent`}
      style={{ left: x, top: y }}
    />
  );
}
