import { expect, test } from "vitest";
import { table } from "@/formats/import/table";
import { unwrapped } from "@/formats/reading/unwrapped";
import { fileOf, incidentIn, rowsOf } from "./files";

test("features of a map are a table with positions, longitude first, and lines are named", async () => {
  const feature = (geometry: object | null, properties: object, id?: number) => ({
    ...{ type: "Feature", id, geometry, properties },
  });
  const point = { type: "Point", coordinates: [44.4, 33.3] };
  const features = [
    feature(point, { date: "2020-01-08", title: "Shots", colour: "red" }, 7),
    feature(
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      { date: "2020-01-09", title: "March" },
    ),
    feature(null, { date: "2020-01-10", title: "Rumour", id: "x" }),
    feature(null, {
      date: "2020-01-11",
      title: "Fire",
      ID: "y",
      Latitude: 1.5,
      Longitude: 2.5,
      Geometry: "near",
    }),
  ];
  const text = JSON.stringify({ type: "FeatureCollection", features });
  const { content } = await unwrapped(fileOf(text), "");
  const rows = await rowsOf(table, content, { zone: "UTC" });
  expect(rows.map((row) => row.ok && [row.key, incidentIn(row.content).latitude])).toEqual([
    ["7", 33.3],
    [expect.any(String), null],
    ["x", null],
    ["y", 1.5],
  ]);
  let written = "";
  for await (const part of content) written += Buffer.from(part).toString();
  expect(written).toContain("near");
});

/** What a map leaves to say once it was read. */
async function leftToSayOf(text: string) {
  const { content } = await unwrapped(fileOf(text, 1000), "");
  for (const _ of [1, 2]) for await (const _ of content);
  return "leftToSay" in content ? content.leftToSay().map(({ what }) => what) : undefined;
}

const mapOf = (crs: string, ...kinds: string[]) =>
  `{"type":"FeatureCollection",${crs}"features":[${kinds.map((type) => `{"type":"Feature","geometry":{"type":"${type}","coordinates":[44,33]},"properties":{"date":"2020-01-08"}}`)}]}`;
const crs = (name: string) => `"crs":{"type":"name","properties":{"name":"${name}"}},`;

test("lines and areas of a map are counted, and a map in other units than degrees is refused", async () => {
  expect(
    await leftToSayOf(mapOf(crs("urn:ogc:def:crs:OGC:1.3:CRS84"), "Point", "Polygon", "LineString")),
  ).toEqual(["2 lines and areas have no position: of their shapes nothing is kept"]);
  expect(await leftToSayOf(mapOf(crs("EPSG:4326"), "Point"))).toEqual([]);
  await expect(leftToSayOf(mapOf(crs("urn:ogc:def:crs:EPSG::3857"), "Point"))).rejects.toMatchObject({
    message: "The positions of this map are in urn:ogc:def:crs:EPSG::3857: export it in WGS 84 (EPSG:4326)",
    place: "crs",
  });
});
