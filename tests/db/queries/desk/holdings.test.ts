import { expect, test } from "vitest";
import { readHoldings, readPresentHolding } from "@/db/queries/desk/holdings";
import { holdingOf } from "@/domain/assessment/assessment";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "../../../drafts";

test("of assessments effective at one instant, the one recorded later holds, as the rules say", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const effectiveAt = desk.now();
  const first = await recordedAssessment({ ...desk, newId: () => "z" }, id, { effectiveAt });
  wait(1);
  const later = await recordedAssessment({ ...desk, newId: () => "a" }, id, { effectiveAt });
  const held = await desk.store.read((view) => readPresentHolding(view, id));
  expect(held).toEqual(later);
  expect(holdingOf([first, later], { effectiveAt: desk.now(), knownAt: desk.now() })).toEqual(later);
});

test("of assessments recorded and effective at one instant, the one with the greater id holds, in any order", async () => {
  const { desk } = await deskInAFolder();
  for (const [name, ids] of [
    ["Rails", ["1 a", "1 b"]],
    ["Drills", ["2 b", "2 a"]],
  ] as const) {
    const { id } = await addedIndicator(desk, { name });
    for (const newId of ids) await recordedAssessment({ ...desk, newId: () => newId }, id);
  }
  const at = { effectiveAt: desk.now(), knownAt: desk.now() };
  const held = await desk.store.read((view) => readHoldings(view, at));
  expect(held.map((judgement) => judgement.id).sort()).toEqual(["1 b", "2 b"]);
});
