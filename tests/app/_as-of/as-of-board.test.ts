import { expect, test } from "vitest";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { reportOutage } from "@/db/commands/report-outage";
import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { HOUR_MS, isoOf } from "@/domain/time/time";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, assessmentForm, recordedAssessment } from "../../drafts";

async function indicatorOf(desk: Desk, knownAt: number) {
  const board = await desk.store.read((view) => readBoard(view, desk, { effectiveAt: desk.now(), knownAt }));
  const [indicator] = board.categories.find(({ id }) => id === "rockets")?.indicators ?? [];
  return indicator;
}

test("the present board has the corrected level, and the board as known before the correction the earlier one", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const first = await recordedAssessment(desk, indicatorId, { level: 4 });
  const before = wait(1);
  wait(1);
  const form = assessmentForm({ indicatorId, replacesId: first.id, level: 2, rationale: "Misread" });
  accepted(await correctAssessment(desk, { ...form, effectiveAt: isoOf(first.effectiveAt - HOUR_MS) }));
  expect((await indicatorOf(desk, desk.now()))?.level).toBe(2);
  expect((await indicatorOf(desk, before))?.level).toBe(4);
});

test("an indicator whose sources are down is blind from then on, however fresh its level is", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  await recordedAssessment(desk, indicatorId, { effectiveAt: isoOf(desk.now()) });
  const before = wait(1);
  wait(1);
  accepted(await reportOutage(desk, { indicatorId, act: "down", reason: "Feed is cut" }));
  expect((await indicatorOf(desk, desk.now()))?.freshness.state).toBe("blind");
  expect((await indicatorOf(desk, before))?.freshness.state).toBe("current");
});
