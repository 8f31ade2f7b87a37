import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { geoMercator, geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { frameOf, landHrefOf, type MapSize } from "@/domain/map/map-frame";
import type { MapWindow } from "@/domain/map/map-window";

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

/** Below so many pixels per degree the coarser shapes look the same, at a fifth of the size. */
const FINE_FROM = 18;

const kept = new Map<string, Promise<string>>();
/** Cached drawings: readers go back and forth between a few. */
const MOST_KEPT = 24;

/**
 * The land and the borders that a window shows, as an SVG picture. It has no colours: a page references its lines as
 * `#land`, `#borders` and `#disputed`, and colours them in its theme.
 * Source: Natural Earth, in the public domain, as packed by world-atlas: its 50 m shapes, 110 m at small scales.
 * Cost:   about 50 ms for a new window; the latest are cached.
 */
export function drawLand(window: MapWindow, size: MapSize): Promise<string> {
  const key = landHrefOf(window, size);
  const drawing = kept.get(key) ?? draw(window, size);
  kept.delete(key);
  kept.set(key, drawing);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return drawing;
}

async function draw(window: MapWindow, size: MapSize): Promise<string> {
  const { width, height, scale, left, top } = frameOf(window, size);
  const projection = geoMercator()
    .scale(scale)
    .translate([left, top])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  const path = geoPath(projection).digits(1);
  const detail = width / (window.east - window.west) < FINE_FROM ? "110m" : "50m";
  const file = join(process.cwd(), `node_modules/world-atlas/countries-${detail}.json`);
  const atlas: Atlas = JSON.parse(await readFile(file, "utf8"));
  const { countries } = atlas.objects;
  const isDisputed = (a: Named, b: Named) => DISPUTED.includes([nameOf(a), nameOf(b)].toSorted().join("|"));
  const line = (id: string, lines: string | null) => `<path id="${id}" d="${lines ?? ""}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    line("land", path(merge(atlas, countries.geometries as Parameters<typeof merge>[1]))),
    line("borders", path(mesh(atlas, countries, (a, b) => a !== b && !isDisputed(a, b)))),
    line("disputed", path(mesh(atlas, countries, (a, b) => a !== b && isDisputed(a, b)))),
    "</svg>",
  ].join("");
}

type Named = { properties?: { name?: string } | null | undefined };

const nameOf = ({ properties }: Named): string => properties?.name ?? "";
