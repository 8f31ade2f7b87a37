import { expect, test } from "vitest";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { retireDefinition } from "@/db/commands/retire-definition";
import { indicatorBook } from "@/db/definitions";
import { CHANGES_SHOWN, readChanges } from "@/db/queries/log/changes";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment } from "../../../drafts";

test("changes are listed newest first with their subjects; a confirmation is routine and left out", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { name: "Rails" });
  await recordedAssessment(desk, id, { level: "2" });
  const { id: seenId } = await recordedAssessment(desk, id, { level: "4" });
  accepted(await confirmAssessment(desk, { indicatorId: id, seenId, rationale: "Nothing new" }));
  const changes = await ask(desk, readChanges);
  expect(changes.slice(0, 3).map((change) => [change.subject, change.said])).toEqual([
    ["Rails", "raised to Severe from Moderate"],
    ["Rails", "set to Moderate"],
    ["Rails", "indicator added"],
  ]);
});

test("what changed about an indicator keeps its name after the indicator was retired", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { name: "Rails" });
  await recordedAssessment(desk, id);
  accepted(await retireDefinition(desk, indicatorBook, { id, version: 1, reason: "Sensor gone" }));
  expect((await ask(desk, readChanges)).slice(0, 2).map((change) => change.subject)).toEqual([
    "Rails",
    "Rails",
  ]);
});

test("the board shows no more changes than fit", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  for (let n = 0; n < CHANGES_SHOWN + 2; n++) await recordedAssessment(desk, id, { effectiveAt: wait(1) });
  expect(await ask(desk, readChanges)).toHaveLength(CHANGES_SHOWN);
});

test("a higher level for a past day, while a later one holds, is not called a rise", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { name: "Rails" });
  const first = desk.now();
  wait(24);
  await recordedAssessment(desk, id, { level: "4" });
  await recordedAssessment(desk, id, { level: "5", effectiveAt: first });
  expect((await ask(desk, readChanges))[0]?.said).toBe(
    "Critical recorded for 1 Oct 2019; a later assessment holds",
  );
});
