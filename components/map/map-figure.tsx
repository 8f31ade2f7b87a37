import { withinKmOf } from "@/domain/incident/precision";
import type { MapIndicator, MapSpot, WorldMap } from "@/domain/map/map";
import {
  frameOf,
  landHrefOf,
  type MapFrame,
  type MapSize,
  pixelsPerKm,
  placedIn,
} from "@/domain/map/map-frame";
import { mapLabelsOf } from "@/domain/map/map-labels";
import { apartSpotsOf } from "@/domain/map/map-spots";
import { IndicatorMarker, SpotMarker } from "./markers";

type MarkersProps = {
  map: WorldMap;
  hrefOf: (spot: MapSpot) => string;
  indicatorHref: (indicator: MapIndicator) => string;
};

type Props = MarkersProps & { size: MapSize };

/** How wide a map is at least, in pixels, on the screens named: the panel on all, the page on phones, tablets and wider. */
const WIDTHS: Record<MapSize, readonly { least: number; screens: string }[]> = {
  panel: [{ least: 260, screens: "" }],
  page: [
    { least: 320, screens: "sm:hidden" },
    { least: 560, screens: "max-sm:hidden lg:hidden" },
    { least: 730, screens: "max-lg:hidden" },
  ],
};

/** The room that a spot and a label take, in pixels. */
const SPOT = 26;
const LABEL = 62;

/**
 * The land with what happened on it. The markers keep their size on every screen. They are for the pointer and the eye:
 * the table beside says and links the same for the keyboard and for readers.
 */
export function MapFigure({ size, ...shown }: Props) {
  const land = landHrefOf(shown.map.window, size);
  const frame = frameOf(shown.map.window, size);
  const { width, height } = frame;
  return (
    <div
      aria-hidden="true"
      className="relative overflow-hidden rounded-md border border-line bg-page"
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <svg aria-hidden="true" className="absolute inset-0 h-full w-full" viewBox={`0 0 ${width} ${height}`}>
        <use className="fill-card" href={`${land}#land`} />
        <use className="fill-none stroke-ink-3/50" href={`${land}#borders`} strokeWidth="0.7" />
        <use
          className="fill-none stroke-ink-3/50"
          href={`${land}#disputed`}
          strokeDasharray="2 3"
          strokeWidth="0.7"
        />
        <use className="fill-none stroke-ink-3/70" href={`${land}#land`} strokeWidth="0.8" />
        {shown.map.spots.map((spot) => {
          const { x, y } = placedIn(frame, spot.latitude, spot.longitude);
          return (
            <Reach
              key={spot.incidentId}
              perKm={pixelsPerKm(frame, spot.latitude)}
              spot={spot}
              x={x * width}
              y={y * height}
            />
          );
        })}
      </svg>
      {WIDTHS[size].map(({ least, screens }) => (
        <div className={screens} key={least}>
          <Markers {...shown} frame={frame} width={least} />
        </div>
      ))}
    </div>
  );
}

/** What happened and what is watched, as far apart as a drawing of that width takes. */
function Markers({
  map,
  hrefOf,
  indicatorHref,
  frame,
  width,
}: MarkersProps & { frame: MapFrame; width: number }) {
  const spots = apartSpotsOf(map.spots, frame, SPOT / width);
  return (
    <>
      {spots.map(({ spot, ...place }) => (
        <SpotMarker href={hrefOf(spot)} key={`${spot.incidentId} ${spot.isWide}`} place={place} spot={spot} />
      ))}
      {mapLabelsOf(map.indicators, frame, LABEL / width, spots).map((label) => (
        <IndicatorMarker
          href={indicatorHref(label.indicators[0])}
          key={label.indicators[0].id}
          label={label}
        />
      ))}
    </>
  );
}

/** Within how many kilometres a single incident happened, drawn to scale; nothing where that cannot be said. */
function Reach({ spot, x, y, perKm }: { spot: MapSpot; x: number; y: number; perKm: number }) {
  const km = spot.count === 1 ? withinKmOf(spot.positionPrecision) : null;
  const radius = (km ?? 0) * perKm;
  if (radius < 7) return null;
  return <circle className="fill-ink-1/10 stroke-ink-1/30" cx={x} cy={y} r={radius} strokeWidth="0.8" />;
}
