"use client";

import { useRef, useState } from "react";
import type { MapIndicator, MapSpot, WorldMap } from "@/domain/map/map";
import type { MapName } from "@/domain/map/map-names";
import { withInstants } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { Live } from "../live/live";
import { MapBar } from "./map-bar";
import { MapControls } from "./map-controls";
import { MapKey } from "./map-key";
import { MapList } from "./map-list";
import { type MapMover, MapStage } from "./map-stage";
import { leftOutOf, type MapQuery, pathOf, spotPathOf, windowOfSpot } from "./map-words";
import { useSheet } from "./use-map-sheet";

type Props = {
  map: WorldMap;
  names: readonly MapName[];
  query: MapQuery;
  at: Instants | null;
  categories: readonly { id: string; name: string }[];
};

type Place = { latitude: number; longitude: number };

/** Where things happened and where is watched: a map that is moved by hand or by links, and the list of what is on it. */
export function MapView({ map: first, names, query, at, categories }: Props) {
  const { sheet, view, load, isFailed } = useSheet({ map: first, names }, query, at);
  const [pointedAt, setPointedAt] = useState<Place | null>(null);
  const mover = useRef<MapMover | null>(null);
  const { map } = sheet;
  const to = (changes: Partial<MapQuery>) => withInstants(pathOf({ ...view, ...changes }), at);
  const indicatorHref = ({ id }: MapIndicator) => withInstants(`/indicators/${id}`, at);
  const press = (event: React.MouseEvent, spot: MapSpot) => {
    const nearer = spot.count > 1 ? windowOfSpot(spot, map.window) : undefined;
    if (!nearer || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    mover.current?.show(nearer);
  };
  return (
    <main className="flex w-full grow flex-col gap-2 px-4 py-2 sm:px-6">
      {at === null && <Live revision={first.revision} />}
      <MapBar categories={categories} map={map} mover={mover} to={to} view={view} />
      <div className="grid grow grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-[minmax(0,1fr)_340px] 2xl:grid-cols-[minmax(0,1fr)_400px]">
        <section aria-label="Map" className="relative min-h-[62vh] lg:min-h-[480px] print:h-[420px]">
          <MapStage
            hrefOf={(spot) => withInstants(spotPathOf(spot, map.window, view), at)}
            indicatorHref={indicatorHref}
            mover={mover}
            onPress={press}
            onRest={load}
            pointedAt={pointedAt}
            sheet={sheet}
          />
          <MapControls mover={mover} to={to} window={map.window} />
        </section>
        <MapList at={at} indicatorHref={indicatorHref} map={map} onPoint={setPointedAt} view={view} />
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-xs leading-5 text-ink-2">
        <MapKey map={map} />
        <p>
          {isFailed && (
            <strong className="font-semibold text-ink-1">
              We couldn't load this part of the map. Move it to try again.{" "}
            </strong>
          )}
          {leftOutOf(map)} Borders: Natural Earth; claimed ones are dashed, and the desk takes no position.
          Towns: GeoNames (CC BY 4.0).
        </p>
      </div>
    </main>
  );
}
