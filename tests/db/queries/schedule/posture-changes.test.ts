import { expect, test } from "vitest";
import { pruneHistory } from "@/db/commands/prune-history";
import { readPostureAt, readPostureChanges } from "@/db/queries/schedule/posture-changes";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment } from "../../../drafts";

test("a posture that stayed the same has not changed where the record before it was pruned", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: held } = await addedIndicator(desk);
  const { id: other } = await addedIndicator(desk, { name: "Drones seen" }, "drones");
  await recordedAssessment(desk, held, { level: "4" });
  await recordedAssessment(desk, other, { level: "2" });
  const exported = await desk.store.read((view) => readPostureAt(view, desk.now()));
  wait(24 * 100);
  await recordedAssessment(desk, held, { level: "4" });
  const cutAt = wait(24 * 100);
  const draft = { archiveName: "archive.db", archiveDigest: "00", reason: "Half a year is enough" };
  accepted(await pruneHistory(desk, { ...draft, cutAt }));
  wait(1);
  await recordedAssessment(desk, other, { level: "3" });
  const changes = () => desk.store.read((view) => readPostureChanges(view, exported, desk.now()));
  expect((await changes()).changes).toEqual([]);
  const changedAt = wait(1);
  await recordedAssessment(desk, held, { level: "5" });
  expect((await changes()).changes.map(({ at }) => at)).toEqual([changedAt]);
});
