import type { ImportFile } from "../importer";
import { jsonRecordsOf } from "./json-records";
import { isJsonObject, type JsonObject } from "./json-value";
import { READ_LIMITS } from "./limits";
import { bytesOf, lineOf } from "./written-table";

const FORM = { paths: ["$.features.*"], limit: READ_LIMITS.record };

/** Whether the start of a file is that of a collection of features (GeoJSON). */
export const isFeatureCollection = (head: string): boolean =>
  /^\s*\{/.test(head) && /"type"\s*:\s*"FeatureCollection"/.test(head) && /"features"\s*:/.test(head);

/**
 * The features of GeoJSON as a table in CSV: a column for each property, and the position of points.
 * Shape:  of a line or an area only its properties are read, and `geometry` names what it is.
 * Source: RFC 7946: longitude comes first.
 * Cost:   reads the file twice.
 */
export const featureTableOf = (file: ImportFile): ImportFile => ({
  [Symbol.asyncIterator]: () => bytesOf(linesOf(file)),
});

async function* linesOf(file: ImportFile): AsyncGenerator<string> {
  const names = new Set<string>();
  let hasOthers = false;
  const isOwn = (name: string) => !/^(?:id|latitude|longitude|geometry)$/i.test(name);
  for await (const batch of jsonRecordsOf(file, "utf-8", FORM))
    for (const { value } of batch) {
      for (const name of Object.keys(propertiesOf(value))) names.add(isOwn(name) ? name : name.toLowerCase());
      hasOthers ||= isJsonObject(value.geometry) && value.geometry.type !== "Point";
    }
  const own = [...names].filter(isOwn);
  hasOthers ||= names.has("geometry");
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
