import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { geoMercator, geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { MapDrawing } from "@/domain/map/map-frame";
import { type MapWindow, windowTextOf } from "@/domain/map/map-window";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/**
 * Neighbours whose border, or a part of it, is claimed by both: it is drawn dashed. The desk takes no position.
 * Source: the disputed boundaries of Natural Earth (admin 0, breakaway and disputed areas).
 */
const DISPUTED = [
  ["Cyprus", "N. Cyprus"],
  ["Ethiopia", "Eritrea"],
  ["India", "China"],
  ["India", "Pakistan"],
  ["India", "Siachen Glacier"],
  ["Pakistan", "Siachen Glacier"],
  ["Israel", "Lebanon"],
  ["Israel", "Palestine"],
  ["Israel", "Syria"],
  ["Kosovo", "Serbia"],
  ["Morocco", "W. Sahara"],
  ["Saudi Arabia", "Yemen"],
  ["Somalia", "Somaliland"],
  ["Sudan", "Egypt"],
  ["Sudan", "S. Sudan"],
  ["Ukraine", "Russia"],
].map((pair) => pair.toSorted().join("|"));

/** Below so many pixels for a degree the coarser shapes look the same, and weigh a fifth. */
const FINE_FROM = 18;

const kept = new Map<string, Promise<MapDrawing>>();
/** Drawings that are kept: whoever looks at a map goes to and fro between a few. */
const MOST_KEPT = 24;

/**
 * The land and the borders that a window shows.
 * Source: Natural Earth, in the public domain, as packed by world-atlas: its 50 m shapes, 110 m where a degree takes few pixels.
 * Cost:   about 50 ms for a new window; the last ones are kept.
 */
export function drawingOf(window: MapWindow, width: number, height: number): Promise<MapDrawing> {
  const key = `${windowTextOf(window)} ${width} ${height}`;
  const drawing = kept.get(key) ?? draw(window, width, height);
  kept.delete(key);
  kept.set(key, drawing);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return drawing;
}

async function draw(window: MapWindow, width: number, height: number): Promise<MapDrawing> {
  const { west, south, east, north } = window;
  const corners = {
    type: "MultiPoint" as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator()
    .fitSize([width, height], corners)
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  const path = geoPath(projection).digits(1);
  const detail = width / (east - west) < FINE_FROM ? "110m" : "50m";
  const file = join(process.cwd(), `node_modules/world-atlas/countries-${detail}.json`);
  const atlas: Atlas = JSON.parse(await readFile(file, "utf8"));
  const { countries } = atlas.objects;
  const isDisputed = (a: Named, b: Named) => DISPUTED.includes([nameOf(a), nameOf(b)].toSorted().join("|"));
  const [left, top] = projection.translate();
  return {
    frame: { width, height, scale: projection.scale(), left, top },
    land: path(merge(atlas, countries.geometries as Parameters<typeof merge>[1])) ?? "",
    borders: path(mesh(atlas, countries, (a, b) => a !== b && !isDisputed(a, b))) ?? "",
    disputed: path(mesh(atlas, countries, (a, b) => a !== b && isDisputed(a, b))) ?? "",
  };
}

type Named = { properties?: { name?: string } | null | undefined };

const nameOf = ({ properties }: Named): string => properties?.name ?? "";
