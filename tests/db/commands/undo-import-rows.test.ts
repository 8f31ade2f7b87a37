import { desc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import { NOTHING_WITHDRAWN, undoImportRows } from "@/db/commands/undo-import-rows";
import { attributions } from "@/db/tables";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted } from "@/tests/drafts";
import {
  accountsOf,
  correctionOf,
  expectRightSummaries,
  newestOf,
  readIn,
  takenBack,
} from "@/tests/imported-rows";

describe("an import that is undone", () => {
  test("leaves no current row, deletes none, and can be imported again", async () => {
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

  test("restores what its edition had changed, attributions included", async () => {
    const { desk } = await deskInAFolder();
    const blamed = (actor: string) => ({
      attributions: [{ actor, certainty: "3", basis: "as the dataset tells" }],
    });
    await readIn(desk, ["2019-59", blamed("Pirates")]);
    const { importId } = await readIn(desk, ["2019-59", { title: "Tanker on fire", ...blamed("Iran") }]);
    expect(await takenBack(desk, importId)).toMatchObject({ reason: "0 retracted, 1 put back as they were" });
    expect(await newestOf(desk, "2019-59")).toMatchObject({ act: "corrected", title: "Tanker boarded" });
    const values = await desk.store.read(({ db }) =>
      db.select().from(attributions).orderBy(desc(attributions.id)),
    );
    expect(values.map(({ act, actor }) => [act, actor])).toEqual([
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

  test("keeps what a person has changed since, and counts it", async () => {
    const { desk } = await deskInAFolder();
    const { importId } = await readIn(desk, ["2019-59"], ["2019-60"]);
    accepted(
      await correctIncident(desk, correctionOf(await newestOf(desk, "2019-59"), { title: "Two tankers" })),
    );
    expect((await takenBack(desk, importId)).reason).toMatch(/^1 retracted, 0 put back as they were, 1 kept/);
    expect(await newestOf(desk, "2019-59")).toMatchObject({ act: "corrected", title: "Two tankers" });
  });

  test("cannot be undone twice", async () => {
    const { desk } = await deskInAFolder();
    const { importId, number } = await readIn(desk, ["2019-59"]);
    const step = await takenBack(desk, importId);
    expect(step.number).toBe(number + 1);
    const again = { importId, after: step.number, ...NOTHING_WITHDRAWN };
    expect(await undoImportRows(desk, again)).toMatchObject({ ok: false });
  });
});
