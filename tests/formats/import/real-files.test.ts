import { expect, test } from "vitest";
import { importerOf } from "@/formats/importers";
import { encodingOf } from "@/formats/reading/detect-encoding";
import { headOf } from "@/formats/reading/file-head";
import { fileOf, realFile, refusalOf, rowsOf } from "./files";

/** What the README of the real files counts: the rows, and how many of them say again what another said. */
const FILES = [
  { name: "asam-2022-06-21.csv", importer: "asam", rows: 8642, again: 2 },
  { name: "asam-api-sample.json", importer: "asam", rows: 2, again: 0 },
  { name: "ucdp-ged-syria-2019-06_2019-11.csv", importer: "ucdp", rows: 1180, again: 0 },
  { name: "ucdp-ged-23.1-sample-mideast-2010_2022.csv", importer: "ucdp", rows: 411, again: 0 },
  { name: "gdelt-20191024143000-mideast.export.CSV", importer: "gdelt", rows: 281, again: 0 },
  { name: "sigacts-iraq-indirect-fire-2007.csv", importer: "sigacts", rows: 7273, again: 0 },
  { name: "cisa-kev-2025-08-25.json", importer: "kev", rows: 1404, again: 0 },
  { name: "cap/dhs-threat-level-2003.cap", importer: "cap", rows: 1, again: 0 },
  { name: "cap/australia-rfs-2011.cap", importer: "cap", rows: 1, again: 0 },
  { name: "cap/noaa-tsunami-2011.cap", importer: "cap", rows: 1, again: 0 },
  { name: "misp/sighting_1.json", importer: "misp", rows: 1, again: 0 },
  { name: "stix/indicator-for-c2-ip-address.json", importer: "stix", rows: 1, again: 0 },
  { name: "stix/indicator-to-campaign-relationship.json", importer: "stix", rows: 2, again: 0 },
  { name: "stix/indicators-for-C2-with-COA.json", importer: "stix", rows: 4, again: 0 },
  { name: "stix/poisonivy.json", importer: "stix", rows: 64, again: 0 },
];

test.each(FILES)(
  "$importer reads $name completely: $rows rows, $again again",
  async ({ name, importer, rows, again }) => {
    const bytes = realFile(name);
    if (!bytes) return console.warn(`Left out, because ../shared/data is not there: ${name}`);
    const file = fileOf(bytes);
    const found = importerOf(await headOf(file, await encodingOf(file)), name);
    expect(found?.name).toBe(importer);
    if (!found) return;
    const read = await rowsOf(found, file);
    const taken = read.flatMap((row) => (row.ok ? [row] : []));
    expect(read.filter((row) => !row.ok)).toEqual([]);
    expect(taken).toHaveLength(rows);
    if (importer !== "stix") expect(taken.map(({ row }) => row)).toEqual(taken.map((_, i) => i + 1));
    expect(rows - new Set(taken.map(({ key }) => key)).size).toBe(again);
    expect(taken.flatMap(({ content: values }) => refusalOf(values) ?? [])).toEqual([]);
    expect((await rowsOf(found, file)).map((row) => row.ok && row.key)).toEqual(taken.map(({ key }) => key));
  },
);
