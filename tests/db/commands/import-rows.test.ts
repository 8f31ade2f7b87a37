import { describe, expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { rememberMapping } from "@/db/commands/remember-mapping";
import { resumeImport } from "@/db/commands/resume-import";
import { retractIncident } from "@/db/commands/retract-incident";
import { storeImportRows } from "@/db/commands/store-import-rows";
import { readMapping } from "@/db/queries/import/mapping";
import { NOTHING_READ } from "@/domain/import/import";
import { latestEditions } from "@/imports/batches";
import { deskInAFolder, everythingIn } from "@/tests/desk-in-a-folder";
import { accepted } from "@/tests/drafts";
import {
  accountsOf,
  batchOf,
  begunImport,
  correctionOf,
  expectRightSummaries,
  newestOf,
  readIn,
  readInRows,
  readReport,
  rowsOf,
  takenBack,
} from "@/tests/imported-rows";

test("rows are stored once: new, then unchanged, and of two with one key the first", async () => {
  const { desk } = await deskInAFolder();
  const first = await readIn(desk, ["2019-59"], ["2019-60"], ["2019-59"]);
  expect(first).toMatchObject({ act: "finished", tally: { read: 3, new: 2, duplicate: 1, refused: 0 } });
  const before = (await everythingIn(desk)).incidents;
  const again = await readIn(desk, ["2019-59"], ["2019-60"], ["2019-59"]);
  expect(again.tally).toEqual({ read: 3, new: 0, changed: 0, unchanged: 2, duplicate: 1, refused: 0 });
  expect((await everythingIn(desk)).incidents).toEqual(before);
  expect(await newestOf(desk, "2019-59")).toMatchObject({
    importId: first.importId,
    status: "reported",
    act: "recorded",
  });
  await expectRightSummaries(desk);
});

test("a newer edition corrects rows by key, whatever their dates, and keeps the earlier accounts", async () => {
  const { desk } = await deskInAFolder();
  await readIn(desk, ["2019-59"], ["2019-60"]);
  const moved = { title: "Tanker on fire", effectiveAt: Date.parse("2018-01-02"), precision: "month" };
  const { tally, importId } = await readIn(desk, ["2019-59", moved], ["2019-60"], ["1999-1"]);
  expect(tally).toMatchObject({ new: 1, changed: 1, unchanged: 1 });
  const [first, corrected] = await accountsOf(desk, "2019-59");
  expect(corrected).toMatchObject({
    act: "corrected",
    replacesId: first?.id,
    incidentId: first?.incidentId,
    importId,
    title: "Tanker on fire",
  });
  await expectRightSummaries(desk);
});

describe("a person's change to an imported row", () => {
  test("stays when the dataset is unchanged", async () => {
    const { desk } = await deskInAFolder();
    await readIn(desk, ["2019-59"]);
    accepted(
      await correctIncident(desk, correctionOf(await newestOf(desk, "2019-59"), { title: "Two tankers" })),
    );
    expect((await readIn(desk, ["2019-59"])).tally).toMatchObject({ unchanged: 1 });
    expect(await newestOf(desk, "2019-59")).toMatchObject({ title: "Two tankers", importId: null });
  });

  test("is replaced by a newer edition, except for what the person judged", async () => {
    const { desk } = await deskInAFolder();
    await readIn(desk, ["2019-59"]);
    const judged = { status: "confirmed", reliability: "A", credibility: "1" };
    accepted(await correctIncident(desk, correctionOf(await newestOf(desk, "2019-59"), judged)));
    expect((await readIn(desk, ["2019-59", { injuredCount: 3 }])).tally).toMatchObject({ changed: 1 });
    expect(await newestOf(desk, "2019-59")).toMatchObject({ ...judged, injuredCount: 3 });
  });

  test("stays retracted, whatever the dataset says", async () => {
    const { desk } = await deskInAFolder();
    await readIn(desk, ["2019-59"]);
    const { id: replacesId } = await newestOf(desk, "2019-59");
    accepted(await retractIncident(desk, { replacesId, reason: "It was a drill" }));
    expect((await readIn(desk, ["2019-59", { injuredCount: 3 }])).tally).toMatchObject({ unchanged: 1 });
    expect(await newestOf(desk, "2019-59")).toMatchObject({ act: "retracted" });
  });
});

test("a row that no form would accept is refused, with its column", async () => {
  const { desk } = await deskInAFolder();
  const later = { effectiveAt: desk.now() + 1 };
  const { refused } = await batchOf(
    desk,
    rowsOf(
      ["1", { title: "" }],
      ["2", later],
      ["3", { latitude: 91 }],
      ["4", { categoryId: null }],
      ["", {}],
    ),
  );
  expect(refused.map(({ row, problems: [first] }) => [row, first?.column, first?.message])).toEqual([
    [1, "title", "Title is required"],
    [2, "effectiveAt", expect.stringContaining("in the future: the desk's clock says 2019-10-01")],
    [3, "latitude", expect.stringContaining("from -90 to 90")],
    [4, "category", expect.stringContaining("choose one for the whole file")],
    [5, "id", expect.stringContaining("1 to 200 characters")],
  ]);
});

test("when two processes continue one import at once, the later one has it, and the other is refused", async () => {
  const { desk } = await deskInAFolder();
  const { import: begun, step } = await begunImport(desk);
  const { rows } = await batchOf(desk, rowsOf(["2019-59"]));
  accepted(await resumeImport(desk, begun.id));
  const batch = { importId: begun.id, after: step.number, tally: NOTHING_READ, rows };
  expect(await storeImportRows(desk, batch)).toMatchObject({ ok: false, kind: "conflict" });
  expect(await accountsOf(desk, "2019-59")).toEqual([]);
});

test("a dataset's column mapping is remembered, and the latest one applies", async () => {
  const { desk } = await deskInAFolder();
  const mapping = (title: string) => ({ columns: { title }, emptyWords: ["N/A"], dateOrder: null });
  for (const title of ["Headline", "Headline", "Subject"])
    accepted(await rememberMapping(desk, { dataset: "own", mapping: mapping(title) }));
  expect(await desk.store.read((view) => readMapping(view, "own"))).toEqual(mapping("Subject"));
  expect((await everythingIn(desk)).columnMappings).toHaveLength(2);
});

test("reports are imported with their sources, once each, and undone with their import", async () => {
  const { desk } = await deskInAFolder();
  const rows = (title: string) => [readReport(1, "CVE-2019-1", { title }), readReport(2, "CVE-2019-2")];
  const first = await readInRows(desk, rows("Flaw in a mail server"));
  expect(first.tally).toMatchObject({ read: 2, new: 2 });
  expect((await everythingIn(desk)).sources).toHaveLength(1);
  expect((await readInRows(desk, rows("Flaw in a mail server"))).tally).toMatchObject({ unchanged: 2 });
  const newer = await readInRows(desk, rows("Flaw in mail servers, used by ransomware"));
  expect(newer.tally).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await takenBack(desk, newer.importId)).toMatchObject({
    reason: "0 retracted, 1 put back as they were",
  });
  expect(await takenBack(desk, first.importId)).toMatchObject({
    reason: "2 retracted, 0 put back as they were",
  });
});

test("of a record that a file has twice, the latest edition counts, wherever it is", async () => {
  const values = [
    { ...readReport(1, "a"), editionAt: 2 },
    { ...readReport(2, "a"), editionAt: 3 },
    { ...readReport(3, "a"), editionAt: 1 },
    readReport(4, "b"),
  ];
  async function* streamed() {
    yield* values;
  }
  expect([...(await latestEditions(streamed()))]).toEqual([
    ["a", 2],
    ["b", 4],
  ]);
});
