import { beforeEach, expect, test } from "vitest";
import { readMapping } from "@/db/queries/import/mapping";
import { imports } from "@/db/tables";
import { NOTHING_READ } from "@/domain/import/import";
import { startImport } from "@/imports/start-import";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";

let made: DeskInAFolder;
beforeEach(async () => {
  made = await deskInAFolder();
});

const FILE = {
  ...{
    id: "01a21c5e-851b-749d-bab9-828000000001",
    fileName: "may.csv",
    format: "auto",
    category: "shipping",
  },
  ...{ isLenient: false, source: "", columns: {}, emptyWords: [], dateOrder: "" as const },
};
const MAPPING = { columns: { title: "Headline" }, emptyWords: ["N/A"], dateOrder: null };
const FOUND = {
  ...{ format: "table", formatTitle: "A table", terms: "", encoding: "UTF-8", dataset: "table: may.csv" },
  ...{ fileDigest: "f".repeat(64), fileBytesCount: 9, mapping: MAPPING, columns: ["Headline"] },
};
const tallyOf = (tally: Partial<typeof NOTHING_READ>) => ({
  found: FOUND,
  tally: { ...NOTHING_READ, ...tally },
});
const begun = () => made.desk.store.read(({ db }) => db.select().from(imports));

test("a checked file starts an import with its own id, and its mapping is remembered", async () => {
  const outcome = await startImport(made.desk, FILE, tallyOf({ read: 2, new: 2 }));
  expect(outcome).toMatchObject({ ok: true, value: { import: { id: FILE.id }, step: { act: "began" } } });
  expect(await made.desk.store.read((view) => readMapping(view, FOUND.dataset))).toEqual(MAPPING);
});

test.each([
  ["with refused rows", FILE, { read: 2, new: 1, refused: 1 }, /rows were refused/],
  ["without anything new", FILE, { read: 2, unchanged: 2 }, /nothing to import/],
  [
    "for a category that is not there",
    { ...FILE, category: "nope" },
    { read: 1, new: 1 },
    /No such category/,
  ],
])("a file %s starts no import, and no mapping is remembered", async (_, file, tally, why) => {
  const outcome = await startImport(made.desk, file, tallyOf(tally));
  expect(outcome).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(why) }] });
  expect(await begun()).toEqual([]);
  expect(await made.desk.store.read((view) => readMapping(view, FOUND.dataset))).toBeUndefined();
});

test("a lenient file starts with its good rows", async () => {
  const lenient = { ...FILE, isLenient: true };
  expect(await startImport(made.desk, lenient, tallyOf({ read: 2, new: 1, refused: 1 }))).toMatchObject({
    ok: true,
  });
});

test("a file whose import has started is a conflict", async () => {
  await startImport(made.desk, FILE, tallyOf({ read: 1, new: 1 }));
  const again = await startImport(made.desk, FILE, tallyOf({ read: 1, new: 1 }));
  expect(again).toMatchObject({ ok: false, kind: "conflict" });
  expect(await begun()).toHaveLength(1);
});
