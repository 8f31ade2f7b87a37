import { beforeEach, expect, test } from "vitest";
import { beginImport } from "@/db/commands/begin-import";
import type { FileToImport } from "@/domain/import/import-job";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";
import { importOf as importOn } from "./import-of";

let made: DeskInAFolder;
beforeEach(async () => {
  made = await deskInAFolder();
  made.setClock(Date.parse("2026-01-01T00:00Z"));
});

const importOf = (fileName: string, text: string, chosen: Partial<FileToImport> = {}) =>
  importOn(made, fileName, text, chosen);

const week = (...titles: string[]) =>
  `id,date,title\n${titles.map((title, i) => `${i + 1},2020-02-0${i + 1},${title}\n`).join("")}`;
const WEEK_ONE = week("Shots near a gate", "A drone over a camp", "Two rockets");
const WEEK_TWO = WEEK_ONE.replaceAll("2020-02-0", "2020-02-1").replaceAll(/,([A-Z])/g, ",Later: $1");

test("the same rows under another name belong to the dataset that has them, and nothing is doubled", async () => {
  const first = await importOf("incidents.csv", WEEK_ONE);
  expect(first).toMatchObject({ fates: [3, 0, 0], dataset: "table: incidents.csv", question: null });
  expect(await importOf("incidents (1).csv", WEEK_ONE)).toMatchObject({ fates: [0, 0, 3] });
  const more = await importOf("list.csv", `${WEEK_ONE}4,2020-02-04,A mortar\n`);
  expect(more).toMatchObject({ fates: [1, 0, 3], dataset: "table: incidents.csv" });
  expect(more.notes.guesses.slice(0, 1)).toMatchObject([{ override: "--dataset NAME or --as new" }]);
  const nameless = "date,title\n2020-03-01,Smoke\n2020-03-02,Fire\n";
  await importOf("a.csv", nameless);
  expect(await importOf("b.csv", `${nameless}\n`)).toMatchObject({
    fates: [0, 0, 2],
    dataset: "table: a.csv",
  });
});

test("a file of the same name whose ids begin again is asked about, and each answer is kept", async () => {
  await importOf("export.csv", WEEK_ONE);
  const second = await importOf("export.csv", WEEK_TWO);
  expect(second.question).toMatchObject({ dataset: "export.csv", metCount: 3, otherCount: 3 });
  expect(second.question?.first[0]).toMatchObject({
    ...{ key: "1", what: "Later: Shots near a gate", before: { what: "Shots near a gate" } },
  });
  const added = await importOf("export.csv", WEEK_TWO, { isNewDataset: true });
  expect(added).toMatchObject({ fates: [3, 0, 0], dataset: "table: export.csv (2)" });
  expect(await importOf("export.csv", WEEK_ONE)).toMatchObject({ fates: [0, 0, 3] });
  expect(await importOf("export.csv", WEEK_TWO)).toMatchObject({ fates: [0, 0, 3], question: null });
  const third = WEEK_TWO.replaceAll("2020-02-1", "2020-02-2").replaceAll("Later", "Last");
  expect(await importOf("x.csv", third, { dataset: "export.csv" })).toMatchObject({ fates: [0, 3, 0] });
});

test("a new dataset never has the name of one that is there, however long ago it was imported into", async () => {
  await importOf("export.csv", WEEK_ONE);
  const other = { format: "csv", fileName: "x", fileBytesCount: 1, categoryId: null, isLenient: false };
  for (let i = 0; i < 101; i++) {
    made.setClock(Date.parse("2026-01-02T00:00Z") + i);
    const draft = {
      ...other,
      dataset: `table: ${i}`,
      fileDigest: String(i).padStart(64, "0"),
      mapping: null,
    };
    expect(await beginImport(made.desk, draft)).toMatchObject({ ok: true });
  }
  const added = await importOf("export.csv", WEEK_TWO, { isNewDataset: true });
  expect(added).toMatchObject({ fates: [3, 0, 0], dataset: "table: export.csv (2)" });
});

test("a correction is no question: the row is shown as it was", async () => {
  await importOf("export.csv", WEEK_ONE);
  const corrected = await importOf("final.csv", WEEK_ONE.replace("Two rockets", "Three rockets"));
  expect(corrected).toMatchObject({ fates: [0, 1, 2], question: null, changes: [["3", "Two rockets"]] });
});

test("a mapping is remembered for the columns that it fits, and the zone of a new table is the desk's", async () => {
  const odd = "nr,wann,was\n1,2020-02-01 10:00,Shots\n";
  const columns = { id: "nr", date: "wann", title: "was" };
  const first = await importOf("odd.csv", odd, { format: "csv", columns });
  expect(first.mapping).toMatchObject({ columns, zone: made.desk.profile.timeZone ?? "UTC" });
  const next = await importOf("odd.csv", `${odd}2,2020-02-02 10:00,Fire\n`, { format: "csv" });
  expect(next).toMatchObject({ fates: [1, 0, 1], mapping: { columns } });
  const other = await importOf("odd.csv", "id,date,title\n9,2020-02-03,Smoke\n");
  expect(other).toMatchObject({ fates: [1, 0, 0], mapping: { columns: { title: "title" } } });
});

test("a table with unknown names is opened with what its cells suggest, never which number is the latitude, and mapped as before by its columns", async () => {
  const odd = "Tag;Was;B;L;Sonst\n13.06.2019;Explosion an einem Tanker;25,39;57,77;\n";
  const first = await importOf("odd.csv", odd, { columns: { latitude: "b", longitude: "l" } });
  expect(first.fates).toEqual([1, 0, 0]);
  expect(first.columns?.map(({ name, field, confidence }) => [name, field, confidence])).toEqual([
    ["tag", "date", "low"],
    ["was", "title", "low"],
    ["b", "latitude", "chosen"],
    ["l", "longitude", "chosen"],
    ["sonst", null, null],
  ]);
  expect(first.columns?.[0]).toMatchObject({ samples: ["13.06.2019"], filledCount: 1 });
  expect(first.choices).toMatchObject({ dateOrder: 1, category: 1, emptyWords: 0 });
  const later = await importOf("later.csv", "Tag;Was;B;L;Sonst\n14.06.2019;Noch eine;26,5;57,7;x\n");
  expect(later.fates).toEqual([1, 0, 0]);
  expect(later.columns?.map(({ confidence }) => confidence).slice(0, 4)).toEqual(Array(4).fill("remembered"));
});

test("positions that fit the places of their rows only with latitude and longitude swapped are doubted, with the columns", async () => {
  const text =
    "id,date,title,place,lat,lon\n1,2020-01-08,Shots,Baghdad,44.36,33.31\n2,2020-01-09,Smoke,Mosul,43.1,36.3\n";
  const { notes } = await importOf("swapped.csv", text);
  expect(notes.guesses.at(-1)).toEqual({
    what: "latitude and longitude are as the columns say, but 2 positions lie where their places are only when they are swapped",
    override: '--map latitude="lon" --map longitude="lat"',
  });
  const right = await importOf("right.csv", text, { columns: { latitude: "lon", longitude: "lat" } });
  expect(right.notes.guesses.map(({ what }) => what).join()).not.toContain("only when");
});
