import { countOf } from "@/domain/count-words";
import { type ImportFile, UnreadableFile } from "../importer";
import { jsonRecordsOf } from "./json-records";
import { isJsonObject, type JsonObject } from "./json-value";
import { READ_LIMITS } from "./limits";
import { bytesOf, lineOf, type WrittenTable } from "./written-table";

const FORM = { paths: ["$.features.*"], limit: READ_LIMITS.record };

/** Whether the start of a file is that of a collection of features (GeoJSON). */
export const isFeatureCollection = (head: string): boolean =>
  /^\s*\{/.test(head) && /"type"\s*:\s*"FeatureCollection"/.test(head) && /"features"\s*:/.test(head);

/**
 * Refuses a map whose positions are not degrees of WGS 84.
 * Source: RFC 7946 knows no other; before it `crs` named them.
 */
export function refuseOtherDegrees(head: string): void {
  const [, name = ""] = /"crs"\s*:\s*\{[^[]*?"(?:name|code)"\s*:\s*"?([\w:.-]*\d)/.exec(head) ?? [];
  if (name !== "" && !/(?:^|\D)(?:84|4326|4979|4258)$/.test(name))
    throw new UnreadableFile(
      `The positions of this map are in ${name}: export it in WGS 84 (EPSG:4326)`,
      "crs",
    );
}

/**
 * The features of GeoJSON as a table in CSV: a column for each property, and the position of points.
 * Shape:  of a line or an area only its properties are read, `geometry` names what it is, and how many is said.
 * Source: RFC 7946: longitude comes first.
 * Cost:   reads the file twice.
 */
export function featureTableOf(file: ImportFile): WrittenTable {
  const shapes = { count: 0 };
  const what = () =>
    `${countOf(shapes.count, "line or area has", "lines and areas have")} no position: of their shapes nothing is kept`;
  return {
    leftToSay: () => (shapes.count > 0 ? [{ what: what(), override: null }] : []),
    [Symbol.asyncIterator]: () => bytesOf(linesOf(file, shapes)),
  };
}

async function* linesOf(file: ImportFile, shapes: { count: number }): AsyncGenerator<string> {
  const names = new Set<string>();
  shapes.count = 0;
  const isOwn = (name: string) => !/^(?:id|latitude|longitude|geometry)$/i.test(name);
  for await (const batch of jsonRecordsOf(file, "utf-8", FORM))
    for (const { value } of batch) {
      for (const name of Object.keys(propertiesOf(value))) names.add(isOwn(name) ? name : name.toLowerCase());
      if (isJsonObject(value.geometry) && value.geometry.type !== "Point") shapes.count += 1;
    }
  const own = [...names].filter(isOwn);
  const hasOthers = shapes.count > 0 || names.has("geometry");
  yield lineOf(["id", ...own, "latitude", "longitude", ...(hasOthers ? ["geometry"] : [])]);
  for await (const batch of jsonRecordsOf(file, "utf-8", FORM))
    for (const { value } of batch) {
      const properties = propertiesOf(value);
      const named = new Map(Object.entries(properties).map(([name, each]) => [name.toLowerCase(), each]));
      const id = textOf(named.get("id") ?? value.id);
      const place = placeOf(value, named).slice(0, hasOthers ? 3 : 2);
      yield lineOf([id, ...own.map((name) => textOf(properties[name])), ...place]);
    }
}

const propertiesOf = ({ properties }: JsonObject): JsonObject => (isJsonObject(properties) ? properties : {});

/** Latitude, longitude and the geometry, those of a point before what its properties say. */
function placeOf({ geometry }: JsonObject, named: ReadonlyMap<string, unknown>): string[] {
  const given = ["latitude", "longitude", "geometry"].map((name) => textOf(named.get(name)));
  const [latitude = "", longitude = "", words = ""] = given;
  if (!isJsonObject(geometry)) return given;
  if (geometry.type !== "Point") return [latitude, longitude, words || textOf(geometry.type)];
  const point = Array.isArray(geometry.coordinates) ? geometry.coordinates : undefined;
  return point ? [textOf(point[1]), textOf(point[0]), words] : given;
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};
