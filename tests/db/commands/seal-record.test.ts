import { expect, test } from "vitest";
import { sealRecord } from "@/db/commands/seal-record";
import { watchLog } from "@/db/tables";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, expectRefused, recordedAssessment } from "../../drafts";
import { attack, verdictOf } from "../record/sealed-desk";

test("an altered record is resealed by name, with the findings, and is intact from then on", async () => {
  const made = await deskInAFolder();
  const { desk } = made;
  await recordedAssessment(desk, (await addedIndicator(desk)).id, { level: "4" });
  await attack(made, "update assessments set rationale = 'Nothing'");
  const findings = (await verdictOf(made)).findings.map(({ message }) => message);
  expect(findings).toEqual([
    expect.stringMatching(/^assessments .* is not as entry/),
    expect.stringMatching(/^assessment_words differs/),
  ]);
  await desk.store.renewSearch(desk.now());
  accepted(await sealRecord(desk, { reason: "The disk was copied by hand", findings }));
  expect((await verdictOf(made)).findings).toEqual([]);
  const entries = await desk.store.read(({ db }) => db.select().from(watchLog).orderBy(watchLog.seq));
  expect(entries.at(-1)).toMatchObject({
    action: "record.sealed",
    recordedBy: "Ada",
    after: { reason: "The disk was copied by hand", findings },
  });
});

test("resealing needs a name and a reason", async () => {
  const { desk } = await deskInAFolder();
  const act = (actor: string, reason: string) => () =>
    sealRecord({ ...desk, actor }, { reason, findings: [] });
  await expectRefused(desk, act("Ada", ""), { field: "reason" });
  await expectRefused(desk, act("", "Copied"), { field: "actor" });
});
