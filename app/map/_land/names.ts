import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isInWindow } from "@/domain/map/map";
import { type MapName, NAME_KINDS, type NameKind } from "@/domain/map/map-names";
import type { MapWindow } from "@/domain/map/map-window";
import type { NamedPlace } from "@/domain/map/place";
import { SEAS } from "@/domain/map/seas";

const FILE = "app/map/_land/names.tsv";

/** Names of each kind that a map is given at most: more than there is room for. */
const MOST: Readonly<Record<NameKind, number>> = { country: 60, sea: 30, capital: 40, town: 90 };

let read: Promise<MapName[]> | undefined;

/**
 * The names that a map of a window may show.
 * Shape: in the order of importance: countries and seas, capitals, towns, the largest of each first.
 * Source: Natural Earth and GeoNames; `scripts/make-map-names.ts` makes the file.
 */
export async function namesIn(window: MapWindow): Promise<MapName[]> {
  read ??= readNames();
  const names = (await read).filter((name) => isInWindow(window, name));
  return NAME_KINDS.flatMap((kind) => names.filter((name) => name.kind === kind).slice(0, MOST[kind]));
}

async function readNames(): Promise<MapName[]> {
  const text = await readFile(join(process.cwd(), FILE), "utf8");
  const rows = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const named = rows.map((row) => {
    const [kind, name = "", ...numbers] = row.split("\t");
    const [latitude = 0, longitude = 0, size = 0] = numbers.map(Number);
    return { kind: NAME_KINDS.find((each) => each === kind) ?? "town", name, latitude, longitude, size };
  });
  const seas = SEAS.map(
    ({ name, latitude, longitude, radius }): MapName => ({
      kind: "sea",
      name,
      latitude,
      longitude,
      size: radius,
    }),
  );
  return [...named, ...seas.toSorted((a, b) => b.size - a.size)];
}

/** The towns that maps name, the largest first. Their positions are those of a town, not of a house in it. */
export async function townsOnMap(): Promise<NamedPlace[]> {
  read ??= readNames();
  return (await read)
    .filter(({ kind }) => kind === "capital" || kind === "town")
    .map(({ name, latitude, longitude }) => ({
      name,
      latitude,
      longitude,
      positionPrecision: "near",
      count: 0,
    }));
}
