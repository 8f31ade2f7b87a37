import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { readMapping } from "@/db/queries/import/mapping";
import { imports } from "@/db/tables";
import { NOTHING_READ } from "@/domain/import/import";
import { asam } from "@/formats/import/asam";
import { openJob } from "@/imports/open-job";
import { examine, resume } from "@/imports/run-import";
import { startImport } from "@/imports/start-import";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";
import { temporaryFolder } from "../temporary-folder";

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

test("an import is resumed in the sheet and the encoding that were chosen, for a format with columns of its own too", async () => {
  const table = (name: string, title: string) =>
    `<table:table table:name="${name}">${["date|title", `2020-01-08|${title}`]
      .map(
        (row) =>
          `<table:table-row>${row
            .split("|")
            .map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`)
            .join("")}</table:table-row>`,
      )
      .join("")}</table:table>`;
  const content = `<d xmlns:table="t" xmlns:text="x">${table("One", "Smoke")}${table("Two", "Fire")}</d>`;
  const book = zipSync({ "META-INF/manifest.xml": strToU8("<m/>"), "content.xml": strToU8(content) });
  made.setClock(Date.parse("2026-01-01T00:00Z"));
  const titles: string[] = [];
  for (const [bytes, chosen] of [
    [book, { sheet: "Two" }],
    [Buffer.from(asam.example, "latin1"), { encoding: "windows-1251" }],
  ] as const) {
    const path = join(temporaryFolder(), "sent");
    writeFileSync(path, bytes);
    const file = { ...FILE, id: made.desk.newId(), ...chosen };
    const job = await openJob(made.desk, made.folder, { file, path });
    const begun = await startImport(made.desk, file, {
      found: job.found,
      ...(await examine(job, () => undefined)),
    });
    expect(begun).toMatchObject({ ok: true });
    const again = await resume(made.desk, made.folder, { file: { ...FILE, id: made.desk.newId() }, path });
    expect(again.job).toMatchObject({ importer: { name: job.importer.name }, encoding: job.encoding });
    await examine(again.job, (_, rows) =>
      titles.push(
        ...rows.map(({ row: { content } }) => (content.kind === "incident" ? content.incident.title : "")),
      ),
    );
  }
  expect(titles).toEqual(["Fire", expect.any(String)]);
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
