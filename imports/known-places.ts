import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Desk } from "@/db/desk";
import { readFrequentPlaces } from "@/db/queries/incident/places";
import { type KnownPlace, SwapTally } from "@/domain/map/swapped-positions";

/** The names of the map. */
const NAMES = "app/map/_land/names.tsv";

/** How far around a town a position may be its. Units: degrees. */
const AROUND = 1;

let read: Promise<KnownPlace[]> | undefined;

/**
 * A tally of positions by the places that the desk and the map know.
 * Cost: a statement; once for each process the names of the map.
 */
export async function swapTallyOf(desk: Desk): Promise<SwapTally> {
  read ??= readNames();
  const places = await desk.store.read((view) => readFrequentPlaces(view, desk));
  const own = places.flatMap(({ name, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ name, latitude, longitude, radius: AROUND }],
  );
  return new SwapTally(own, await read);
}

async function readNames(): Promise<KnownPlace[]> {
  const rows = (await readFile(join(process.cwd(), NAMES), "utf8")).split("\n");
  return rows
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => {
      const [kind, name = "", ...numbers] = row.split("\t");
      const [latitude = 0, longitude = 0, size = 0] = numbers.map(Number);
      return { name, latitude, longitude, radius: AROUND + (kind === "country" ? size : 0) };
    });
}
