import { expect, test } from "vitest";
import { readChangeTimes, readNeighbours } from "@/db/queries/log/change-times";
import { DAY_MS, HOUR_MS } from "@/domain/time/time";
import { MOST_MARKS, timeScaleOf } from "@/domain/time/time-scale";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "../../../drafts";

test("every change has a mark on the scale, and nearby ones share one", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  wait(24);
  for (let i = 0; i < 5; i++) await recordedAssessment(desk, id);
  wait(24);
  await recordedAssessment(desk, id);
  const scale = timeScaleOf(wait(24), null, 30, DESK_BEGINS);
  const marks = await desk.store.read((view) => readChangeTimes(view, scale));
  expect(marks.map((mark) => (mark - DESK_BEGINS) / HOUR_MS)).toEqual([0, 24, 48]);
});

test("marks are on the scale, ascending, and never more than fit", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  for (let i = 0; i < 400; i++) await recordedAssessment(desk, id, { effectiveAt: wait(3) });
  const scale = { from: DESK_BEGINS + 10 * DAY_MS, to: DESK_BEGINS + 40 * DAY_MS, stepMs: HOUR_MS };
  const marks = await desk.store.read((view) => readChangeTimes(view, scale));
  expect(marks).toEqual([...new Set(marks)].sort((a, b) => a - b));
  expect(marks.every((mark) => mark >= scale.from && mark <= scale.to)).toBe(true);
  expect(marks.length).toBeGreaterThan(200);
  expect(marks.length).toBeLessThanOrEqual(MOST_MARKS + 1);
});

test("the changes just before and after an instant are found, and none where there is none", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const { recordedAt } = await recordedAssessment(desk, id, { effectiveAt: wait(10) });
  const at = (instant: number) => desk.store.read((view) => readNeighbours(view, instant));
  expect(await at(recordedAt)).toEqual({ before: DESK_BEGINS, after: null });
  expect(await at(recordedAt - 1)).toEqual({ before: DESK_BEGINS, after: recordedAt });
  expect(await at(DESK_BEGINS - 1)).toEqual({ before: null, after: DESK_BEGINS });
});
