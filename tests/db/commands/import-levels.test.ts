import { expect, test } from "vitest";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { pruneHistory } from "@/db/commands/prune-history";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { NOTHING_WITHDRAWN, undoImportRows } from "@/db/commands/undo-import-rows";
import type { Desk } from "@/db/desk";
import { readPresentHolding } from "@/db/queries/desk/holdings";
import { readImportState } from "@/db/queries/import/imports";
import type { ReadRow } from "@/domain/import/read-row";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, assessmentForm, expectRefused, recordedAssessment } from "@/tests/drafts";
import { batchOf, readInRows, takenBack } from "@/tests/imported-rows";

/** A level of an indicator as a snapshot tells it. */
const readLevel = (indicatorId: string, effectiveAt: number, changes: object = {}): ReadRow => {
  const values = { level: 4, likelihoodRatio: 0.85, confidence: "high", rationale: "Rails found." };
  const rows = { kind: "level" as const, level: { indicatorId, effectiveAt, ...values, ...changes } };
  return { row: 1, line: null, ok: true, key: `${indicatorId} ${effectiveAt}`, content: rows };
};

const heldIn = (desk: Desk, id: string) => desk.store.read((view) => readPresentHolding(view, id));

test("levels are set as by a form, once, corrected by a newer edition, and undone", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  await recordedAssessment(desk, id, { level: "2" });
  const at = wait(5);
  const holding = async () => (await heldIn(desk, id))?.level;
  const first = await readInRows(desk, [readLevel(id, at)]);
  expect(first.tally).toMatchObject({ new: 1 });
  expect(await holding()).toBe(4);
  expect((await readInRows(desk, [readLevel(id, at)])).tally).toMatchObject({ unchanged: 1 });
  const newer = await readInRows(desk, [readLevel(id, at, { level: 5 })]);
  expect(newer.tally).toMatchObject({ changed: 1 });
  expect(await holding()).toBe(5);
  expect((await takenBack(desk, newer.importId)).reason).toBe("0 retracted, 1 put back as they were");
  expect(await holding()).toBe(4);
});

test("an import of levels is undone as a whole, and the levels before it hold again", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const { importId } = await readInRows(desk, [readLevel(id, wait(5))]);
  expect((await takenBack(desk, importId)).reason).toBe("1 retracted, 0 put back as they were");
  expect((await readInRows(desk, [readLevel(id, desk.now())])).tally).toMatchObject({ new: 1 });
});

test("what a person has corrected, moved or retracted since stays so, however often the file is imported", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const at = wait(5);
  const importedAgain = async () => (await readInRows(desk, [readLevel(id, at)])).tally;
  await importedAgain();
  const corrected = async (changes: object) =>
    accepted(
      await correctAssessment(desk, assessmentForm({ replacesId: (await heldIn(desk, id))?.id, ...changes })),
    );
  wait(1);
  await corrected({ level: "5", effectiveAt: at });
  expect(await importedAgain()).toMatchObject({ unchanged: 1 });
  expect((await heldIn(desk, id))?.level).toBe(5);
  const moved = await corrected({ level: "5", effectiveAt: at - 1 });
  expect(await importedAgain()).toMatchObject({ unchanged: 1 });
  expect((await heldIn(desk, id))?.id).toBe(moved.id);
  accepted(await retractAssessment(desk, { replacesId: moved.id, rationale: "Nothing was there" }));
  expect(await importedAgain()).toMatchObject({ unchanged: 1 });
  expect(await heldIn(desk, id)).toBeUndefined();
});

test("a level whose import was undone is set again by the next import", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const at = wait(5);
  await recordedAssessment(desk, id, { level: "2", effectiveAt: at });
  wait(1);
  const { importId } = await readInRows(desk, [readLevel(id, at)]);
  await takenBack(desk, importId);
  expect((await heldIn(desk, id))?.level).toBe(2);
  expect((await readInRows(desk, [readLevel(id, at)])).tally).toMatchObject({ changed: 1 });
});

test("a level that no form would accept is refused", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const refusedAt = async (row: ReadRow) => (await batchOf(desk, [row])).refused[0]?.problems[0]?.column;
  expect(await refusedAt(readLevel("nope", desk.now()))).toBe("indicatorId");
  expect(await refusedAt(readLevel(id, desk.now() + 1))).toBe("effectiveAt");
  expect(await refusedAt(readLevel(id, desk.now(), { level: 6 }))).toBe("level");
});

test("undoing levels from before kept history is refused with a reason, not done halfway", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const { importId } = await readInRows(desk, [readLevel(id, wait(5))]);
  const cutAt = wait(24 * 30);
  accepted(
    await pruneHistory(desk, {
      cutAt,
      archiveName: "archive.db",
      archiveDigest: "00",
      reason: "Long enough",
    }),
  );
  const state = await desk.store.read((view) => readImportState(view, importId));
  const after = state?.step.number ?? 0;
  await expectRefused(desk, () => undoImportRows(desk, { importId, after, ...NOTHING_WITHDRAWN }), {
    field: "importId",
    says: /^This import cannot be undone .* before 310500ZOCT19/,
  });
  expect((await heldIn(desk, id))?.level).toBe(4);
});
