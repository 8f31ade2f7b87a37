import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { rememberMapping } from "@/db/commands/remember-mapping";
import { resumeImport } from "@/db/commands/resume-import";
import { retractIncident } from "@/db/commands/retract-incident";
import { storeImportRows } from "@/db/commands/store-import-rows";
import { undoImportRows } from "@/db/commands/undo-import-rows";
import type { Desk } from "@/db/desk";
import { readMapping } from "@/db/queries/imports";
import { rebuildSummaries } from "@/db/summaries";
import { attributions, dailyIncidents, incidents } from "@/db/tables";
import { NOTHING_READ } from "@/domain/import";
import { deskInAFolder, everythingIn } from "@/tests/desk-in-a-folder";
import { accepted, incidentForm } from "@/tests/drafts";
import { batchOf, begunImport, readIn, rowsOf, takenBack } from "@/tests/imported-rows";

/** Every row of the log about one key, oldest first. */
const accountsOf = (desk: Desk, key: string) =>
  desk.store.read(({ db }) =>
    db.select().from(incidents).where(eq(incidents.datasetKey, key)).orderBy(incidents.id),
  );

const newestOf = async (desk: Desk, key: string) => {
  const newest = (await accountsOf(desk, key)).at(-1);
  if (!newest) throw new Error(`Nothing is known of ${key}.`);
  return newest;
};

/** What the form that corrects an imported incident sends, with some fields changed. */
const correctionOf = (row: typeof incidents.$inferSelect, changes: object) =>
  incidentForm({ ...row, replacesId: row.id, reason: "Said by the owner", ...changes });

async function expectRightSummaries(desk: Desk) {
  const daysIn = () =>
    desk.store.read(({ db }) =>
      db.select().from(dailyIncidents).orderBy(dailyIncidents.day, dailyIncidents.categoryId),
    );
  const kept = await daysIn();
  await desk.store.write(desk.now(), (tx) => rebuildSummaries(tx));
  expect(kept).toEqual(await daysIn());
}

test("rows come in once: new, then unchanged, and of two with one key the first", async () => {
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

test("a newer edition corrects by key, whatever its dates, and keeps what was said before", async () => {
  const { desk } = await deskInAFolder();
  await readIn(desk, ["2019-59"], ["2019-60"]);
  const moved = { title: "Tanker on fire", effectiveAt: Date.parse("2018-01-02"), precision: "month" };
  const { tally, importId } = await readIn(desk, ["2019-59", moved], ["2019-60"], ["1999-1"]);
  expect(tally).toMatchObject({ new: 1, changed: 1, unchanged: 1 });
  const [told, corrected] = await accountsOf(desk, "2019-59");
  expect(corrected).toMatchObject({
    act: "corrected",
    replacesId: told?.id,
    incidentId: told?.incidentId,
    importId,
    title: "Tanker on fire",
  });
  await expectRightSummaries(desk);
});

describe("what a person wrote over an imported row", () => {
  test("stays when the dataset says the same as before", async () => {
    const { desk } = await deskInAFolder();
    await readIn(desk, ["2019-59"]);
    accepted(
      await correctIncident(desk, correctionOf(await newestOf(desk, "2019-59"), { title: "Two tankers" })),
    );
    expect((await readIn(desk, ["2019-59"])).tally).toMatchObject({ unchanged: 1 });
    expect(await newestOf(desk, "2019-59")).toMatchObject({ title: "Two tankers", importId: null });
  });

  test("gives way to a newer edition, but for what the person judged", async () => {
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

describe("an import that is undone", () => {
  test("leaves no row standing, deletes none, and can be read in again", async () => {
    const { desk } = await deskInAFolder();
    const { importId } = await readIn(desk, ["2019-59"], ["2019-60", { precision: "week" }]);
    expect(await takenBack(desk, importId)).toMatchObject({
      act: "undone",
      reason: "2 retracted, 0 put back as they were",
    });
    expect(await newestOf(desk, "2019-60")).toMatchObject({ act: "retracted", reason: "import undone" });
    await expectRightSummaries(desk);
    expect((await readIn(desk, ["2019-59"], ["2019-60", { precision: "week" }])).tally).toMatchObject({
      new: 2,
    });
    expect(await accountsOf(desk, "2019-60")).toHaveLength(3);
    await expectRightSummaries(desk);
  });

  test("puts back what its edition had changed, and who was blamed", async () => {
    const { desk } = await deskInAFolder();
    const blamed = (actor: string) => ({
      attributions: [{ actor, certainty: "3", basis: "as the dataset tells" }],
    });
    await readIn(desk, ["2019-59", blamed("Pirates")]);
    const { importId } = await readIn(desk, ["2019-59", { title: "Tanker on fire", ...blamed("Iran") }]);
    expect(await takenBack(desk, importId)).toMatchObject({ reason: "0 retracted, 1 put back as they were" });
    expect(await newestOf(desk, "2019-59")).toMatchObject({ act: "corrected", title: "Tanker boarded" });
    const said = await desk.store.read(({ db }) =>
      db.select().from(attributions).orderBy(desc(attributions.id)),
    );
    expect(said.map(({ act, actor }) => [act, actor])).toEqual([
      ["withdrawn", "Iran"],
      ["stated", "Iran"],
      ["stated", "Pirates"],
    ]);
    expect((await readIn(desk, ["2019-59", blamed("Pirates")])).tally).toMatchObject({ unchanged: 1 });
    await expectRightSummaries(desk);
  });

  test.each([["first and second"], ["second and first"]])(
    "with another one, %s, leaves nothing",
    async (order) => {
      const { desk } = await deskInAFolder();
      const { importId: first } = await readIn(desk, ["2019-59"]);
      const { importId: second } = await readIn(desk, ["2019-59", { title: "Tanker on fire" }]);
      for (const id of order === "first and second" ? [first, second] : [second, first])
        await takenBack(desk, id);
      expect(await newestOf(desk, "2019-59")).toMatchObject({ act: "retracted" });
      await expectRightSummaries(desk);
    },
  );

  test("keeps what a person has written over since, and says how many", async () => {
    const { desk } = await deskInAFolder();
    const { importId } = await readIn(desk, ["2019-59"], ["2019-60"]);
    accepted(
      await correctIncident(desk, correctionOf(await newestOf(desk, "2019-59"), { title: "Two tankers" })),
    );
    expect((await takenBack(desk, importId)).reason).toMatch(/^1 retracted, 0 put back as they were, 1 kept/);
    expect(await newestOf(desk, "2019-59")).toMatchObject({ act: "corrected", title: "Two tankers" });
  });

  test("is not undone twice", async () => {
    const { desk } = await deskInAFolder();
    const { importId, number } = await readIn(desk, ["2019-59"]);
    const step = await takenBack(desk, importId);
    expect(step.number).toBe(number + 1);
    const again = { importId, after: step.number, from: 0, sums: { retracted: 0, putBack: 0, kept: 0 } };
    expect(await undoImportRows(desk, again)).toMatchObject({ ok: false });
  });
});

test("a row that no form would be let through with is refused, with its column", async () => {
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

test("two that go on with one import at once: the later one has it, and the other is told", async () => {
  const { desk } = await deskInAFolder();
  const { import: begun, step } = await begunImport(desk);
  const { rows } = await batchOf(desk, rowsOf(["2019-59"]));
  accepted(await resumeImport(desk, begun.id));
  const batch = { importId: begun.id, after: step.number, tally: NOTHING_READ, rows };
  expect(await storeImportRows(desk, batch)).toMatchObject({ ok: false, kind: "conflict" });
  expect(await accountsOf(desk, "2019-59")).toEqual([]);
});

test("how columns are read is remembered for a dataset, and the latest word holds", async () => {
  const { desk } = await deskInAFolder();
  const mapping = (title: string) => ({ columns: { title }, emptyWords: ["N/A"] });
  for (const title of ["Headline", "Headline", "Subject"])
    accepted(await rememberMapping(desk, { dataset: "own", mapping: mapping(title) }));
  expect(await desk.store.read((view) => readMapping(view, "own"))).toEqual(mapping("Subject"));
  expect((await everythingIn(desk)).columnMappings).toHaveLength(2);
});
