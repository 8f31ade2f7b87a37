"use client";

import type { WorldMap } from "@/domain/map/map";
import { MapPanel } from "./map-panel";

/** The map of the present, drawn in the browser. */
export default function RedrawnMap({ map }: { map: WorldMap }) {
  return <MapPanel at={null} map={map} />;
}
