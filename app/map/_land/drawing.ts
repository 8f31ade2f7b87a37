import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { geoContains, geoMercator, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { LandLines } from "@/domain/map/land";
import { type AreaPoint, areasTextOf } from "@/domain/map/map-areas";
import { frameOf, landHrefOf, MAP_SIZES, type MapFrame, type MapSize, pointIn } from "@/domain/map/map-frame";
import type { MapWindow } from "@/domain/map/map-window";
import { type Sea, seaAt } from "@/domain/map/seas";

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

const kept = new Map<string, Promise<LandLines>>();
/** Cached drawings: readers go back and forth between a few. */
const MOST_KEPT = 16;

/**
 * The land and the borders that a window shows, and around it as far as a map can be moved, with the areas that hold the
 * points given.
 * Source: Natural Earth, in the public domain, as packed by world-atlas: its 50 m shapes, 110 m at small scales.
 * Cost:   about 50 ms for a new window; the latest are cached.
 */
export function drawLand(
  window: MapWindow,
  size: MapSize,
  areas: readonly AreaPoint[] = [],
): Promise<LandLines> {
  const key = landHrefOf(window, size, areasTextOf(areas));
  const drawing = kept.get(key) ?? draw(window, size, areas);
  kept.delete(key);
  kept.set(key, drawing);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return drawing;
}

async function draw(window: MapWindow, size: MapSize, areas: readonly AreaPoint[]): Promise<LandLines> {
  const frame = frameOf(window, size);
  const { width, height, scale, left, top } = frame;
  const { margin } = MAP_SIZES[size];
  const [beside, above] = [margin.beside * width + 2, margin.above * height + 2];
  const projection = geoMercator()
    .scale(scale)
    .translate([left, top])
    .clipExtent([
      [-beside, -above],
      [width + beside, height + above],
    ]);
  const path = geoPath(projection).digits(1);
  const atlas = await readAtlas(width / (window.east - window.west) < FINE_FROM ? "110m" : "50m");
  const { countries } = atlas.objects;
  const isDisputed = (a: Named, b: Named) => DISPUTED.includes([nameOf(a), nameOf(b)].toSorted().join("|"));
  const named = await countriesAt(areas.filter(({ kind }) => kind === "country"));
  const marked = countries.geometries.filter((country) => named.has(nameOf(country)));
  return {
    seas: seasAt(areas.filter(({ kind }) => kind === "sea"))
      .map((sea) => hullPathOf(sea, frame))
      .join(""),
    land: path(merge(atlas, countries.geometries as Parameters<typeof merge>[1])) ?? "",
    countries: marked.map((country) => path(feature(atlas, country)) ?? "").join(""),
    borders: path(mesh(atlas, countries, (a, b) => a !== b && !isDisputed(a, b))) ?? "",
    disputed: path(mesh(atlas, countries, (a, b) => a !== b && isDisputed(a, b))) ?? "",
  };
}

const readAtlas = async (detail: "110m" | "50m"): Promise<Atlas> =>
  JSON.parse(
    await readFile(join(process.cwd(), `node_modules/world-atlas/countries-${detail}.json`), "utf8"),
  );

/** The names of the countries around some points. The coarse shapes are enough: a point stands for all of a country. */
async function countriesAt(points: readonly AreaPoint[]): Promise<Set<string>> {
  if (points.length === 0) return new Set();
  const atlas = await readAtlas("110m");
  const { features } = feature(atlas, atlas.objects.countries);
  return new Set(
    points.flatMap(({ latitude, longitude }) => {
      const around = features.find((country) => geoContains(country, [longitude, latitude]));
      return around ? [nameOf(around)] : [];
    }),
  );
}

const seasAt = (points: readonly AreaPoint[]): Sea[] => [
  ...new Set(
    points.map(({ latitude, longitude }) => seaAt(latitude, longitude)).filter((sea) => sea !== undefined),
  ),
];

/** The hull of a sea; what of it lies beneath the land is covered by it. */
const hullPathOf = ({ hull }: Sea, frame: MapFrame): string =>
  `M${hull
    .map(([longitude, latitude]) => pointIn(frame, latitude, longitude))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join("L")}Z`;

type Named = { properties?: { name?: string } | null | undefined };

const nameOf = ({ properties }: Named): string => properties?.name ?? "";
