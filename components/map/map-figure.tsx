import { AROUND, type MapIndicator, type MapSpot, type WorldMap } from "@/domain/map/map";
import { areaPointsOf, areasTextOf } from "@/domain/map/map-areas";
import { fittedTo, frameOf, landHrefOf, MAP_SIZES, type MapSize, mapRatioOf } from "@/domain/map/map-frame";
import { mapLayoutOf } from "@/domain/map/map-layout";
import type { MapName } from "@/domain/map/map-names";
import { LandLayer } from "./land-layer";
import { MapMarks } from "./map-marks";

type Props = {
  map: WorldMap;
  names?: readonly MapName[];
  size: MapSize;
  hrefOf: (spot: MapSpot) => string;
  indicatorHref: (indicator: MapIndicator) => string;
};

/** How wide a map is at least, in pixels, on the screens named: the panel on all, the page on phones and wider. */
const WIDTHS: Record<MapSize, readonly { least: number; screens: string }[]> = {
  panel: [{ least: 320, screens: "" }],
  page: [
    { least: 320, screens: "sm:hidden" },
    { least: 640, screens: "max-sm:hidden" },
  ],
};

/** The picture of the land beneath a map, with the areas that are marked on it. */
export const landOf = ({ window, spots, around }: WorldMap, size: MapSize, form: "svg" | "json" = "svg") =>
  landHrefOf(window, size, areasTextOf(areaPointsOf([...spots, ...around])), form);

/** The place of a category on the board. */
export const placesIn =
  ({ categories }: WorldMap) =>
  (id: string): number =>
    categories.findIndex((category) => category.id === id);

/** The areas that the reports of a map name. */
export const areasIn = ({ reports }: WorldMap) => reports.flatMap(({ areas }) => areas);

/** A map that stands still: the land with what happened on it, in a box of the ratio of its size. */
export function MapFigure({ map, names = [], size, hrefOf, indicatorHref }: Props) {
  const { width, height } = MAP_SIZES[size];
  const frame = frameOf(map.window, size);
  const spots = [...map.spots, ...map.around];
  return (
    <div
      aria-hidden="true"
      className={`relative w-full ${size === "panel" ? "overflow-hidden rounded-md border border-line bg-notice" : "h-full"}`}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <LandLayer
        className="absolute inset-0 h-full w-full"
        height={height}
        land={landOf(map, size)}
        width={width}
      />
      {WIDTHS[size].map(({ least, screens }) => {
        const drawn = fittedTo(frame, { width: least, height: least / mapRatioOf(size) });
        const layout = mapLayoutOf(
          { spots, indicators: map.indicators, names },
          drawn,
          size === "page" ? AROUND : 0,
        );
        return (
          <div className={`absolute inset-0 ${screens}`} key={least}>
            <MapMarks
              areas={areasIn(map)}
              frame={drawn}
              hrefOf={hrefOf}
              indicatorHref={indicatorHref}
              layout={layout}
              placeOf={placesIn(map)}
            />
          </div>
        );
      })}
    </div>
  );
}
