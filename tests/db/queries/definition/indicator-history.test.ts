import { expect, test } from "vitest";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { HISTORY_ROWS, readHistory } from "@/db/queries/definition/indicator-history";
import { HOUR_MS } from "@/domain/time/time";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, assessmentForm, recordedAssessment } from "../../../drafts";

test("the history shows each row with its replacement, latest effective time first", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const first = await recordedAssessment(desk, id);
  wait(5);
  const second = await recordedAssessment(desk, id);
  const right = accepted(
    await correctAssessment(desk, assessmentForm({ replacesId: first.id, effectiveAt: first.effectiveAt })),
  );
  wait(5);
  const gone = accepted(await retractAssessment(desk, { replacesId: second.id, rationale: "False alarm" }));
  const history = await desk.store.read((view) => readHistory(view, id));
  expect(history.rows.map((entry) => [entry.assessment.id, entry.replacedBy?.id ?? null])).toEqual([
    [gone.id, null],
    [second.id, gone.id],
    [right.id, null],
    [first.id, right.id],
  ]);
  const asKnownThen = await desk.store.read((view) => readHistory(view, id, second.recordedAt));
  expect(asKnownThen.rows.map((entry) => [entry.assessment.id, entry.replacedBy?.id ?? null])).toEqual([
    [second.id, null],
    [right.id, null],
    [first.id, right.id],
  ]);
});

test("a long history is read page by page", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  for (let n = 0; n < HISTORY_ROWS + 3; n++) await recordedAssessment(desk, id, { effectiveAt: wait(1) });
  const first = await desk.store.read((view) => readHistory(view, id));
  const rest = await desk.store.read((view) => readHistory(view, id, desk.now(), HISTORY_ROWS));
  expect([first.rows.length, first.hasMore]).toEqual([HISTORY_ROWS, true]);
  expect([rest.rows.length, rest.hasMore]).toEqual([3, false]);
  const full = await desk.store.read((view) => readHistory(view, id, desk.now(), 3));
  expect([full.rows.length, full.hasMore]).toEqual([HISTORY_ROWS, false]);
  expect(rest.rows.at(-1)?.assessment.effectiveAt).toBe(DESK_BEGINS + HOUR_MS);
});
