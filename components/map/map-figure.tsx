import { withinKmOf } from "@/domain/incident/precision";
import type { MapIndicator, MapSpot, WorldMap } from "@/domain/map/map";
import { frameOf, landHrefOf, type MapSize, pixelsPerKm, placedIn } from "@/domain/map/map-frame";
import { mapLabelsOf } from "@/domain/map/map-labels";
import { IndicatorMarker, SpotMarker } from "./markers";

type Props = {
  map: WorldMap;
  size: MapSize;
  hrefOf: (spot: MapSpot) => string;
  indicatorHref: (indicator: MapIndicator) => string;
  /** Width of the label of an indicator as a part of the drawing: those that would cover each other become one. */
  labelGap: number;
};

const within = ({ x, y }: { x: number; y: number }) => x > 0 && x < 1 && y > 0 && y < 1;

/**
 * The land with what happened on it. The markers keep their size on every screen. They are for the pointer and the eye:
 * the table beside says and links the same for the keyboard and for readers.
 */
export function MapFigure({ map, size, hrefOf, indicatorHref, labelGap }: Props) {
  const { spots, indicators, window } = map;
  const land = landHrefOf(window, size);
  const frame = frameOf(window, size);
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
        {spots.map((spot) => {
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
      {spots.map((spot) => {
        const place = placedIn(frame, spot.latitude, spot.longitude);
        return (
          within(place) && <SpotMarker href={hrefOf(spot)} key={spot.incidentId} place={place} spot={spot} />
        );
      })}
      {mapLabelsOf(indicators, frame, labelGap).map((label) => (
        <IndicatorMarker
          href={indicatorHref(label.indicators[0])}
          key={label.indicators[0].id}
          label={label}
        />
      ))}
    </div>
  );
}

/** Within how many kilometres a single incident happened, drawn to scale; nothing where that can not be said. */
function Reach({ spot, x, y, perKm }: { spot: MapSpot; x: number; y: number; perKm: number }) {
  const km = spot.count === 1 ? withinKmOf(spot.positionPrecision) : null;
  const radius = (km ?? 0) * perKm;
  if (radius < 7) return null;
  return <circle className="fill-ink-1/10 stroke-ink-1/30" cx={x} cy={y} r={radius} strokeWidth="0.8" />;
}
