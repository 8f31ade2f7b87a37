import { expect, test } from "vitest";
import { confirmAssessments } from "@/db/commands/confirm-assessments";
import { readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { assessments, watchLog } from "@/db/tables";
import { ask } from "../../ask";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, expectRefused, recordedAssessment } from "../../drafts";

const reason = "Looked at all of them with both sources.";

async function threeJudged() {
  const around = await deskInAFolder();
  const { desk } = around;
  const judged: { indicatorId: string; seenId: string }[] = [];
  for (const name of ["Rails", "Docks", "Camera"]) {
    const { id: indicatorId } = await addedIndicator(desk, { name });
    judged.push({ indicatorId, seenId: (await recordedAssessment(desk, indicatorId)).id });
  }
  around.wait(20);
  return { ...around, judged };
}

test("several levels are confirmed with one reason, each as a row and an entry of its own", async () => {
  const { desk, judged } = await threeJudged();
  const confirmed = accepted(await confirmAssessments(desk, { seen: judged, rationale: reason }));
  expect(
    confirmed.map(({ act, indicatorId, restsOnId, rationale }) => [act, indicatorId, restsOnId, rationale]),
  ).toEqual(judged.map(({ indicatorId, seenId }) => ["confirmed", indicatorId, seenId, reason]));
  const entries = await desk.store.read(({ db }) => db.select().from(watchLog));
  expect(entries.slice(-3).map(({ action, subjectId }) => [action, subjectId])).toEqual(
    confirmed.map(({ id }) => ["assessment.confirmed", id]),
  );
  for (const { indicatorId } of judged)
    expect((await ask(desk, readIndicatorPage, indicatorId))?.freshness.state).toBe("current");
});

test("a form names the chosen rows, or only the one whose button was pressed", async () => {
  const { desk, judged } = await threeJudged();
  const [first, second] = judged;
  const fields = Object.fromEntries(judged.map(({ indicatorId, seenId }) => [`seen.${indicatorId}`, seenId]));
  const only = `${first?.indicatorId} ${first?.seenId}`;
  expect(accepted(await confirmAssessments(desk, { ...fields, only, rationale: reason }))).toHaveLength(1);
  const { [`seen.${first?.indicatorId}`]: _, ...others } = fields;
  const confirmed = accepted(await confirmAssessments(desk, { ...others, rationale: reason }));
  expect(confirmed.map(({ indicatorId }) => indicatorId)).toContain(second?.indicatorId);
  expect(confirmed).toHaveLength(2);
});

test("when one of them was changed meanwhile it is named, and none is stored", async () => {
  const { desk, judged } = await threeJudged();
  const changed = judged[1];
  await recordedAssessment(desk, changed?.indicatorId ?? "", { level: "5" });
  await expectRefused(desk, () => confirmAssessments(desk, { seen: judged, rationale: reason }), {
    field: `seen.${changed?.indicatorId}`,
    says: /^Docks: The level has changed since you opened this form/,
  });
});

test("nothing chosen, no reason and an unknown indicator are refused", async () => {
  const { desk, judged } = await threeJudged();
  await expectRefused(desk, () => confirmAssessments(desk, { rationale: reason }), { field: "seen" });
  await expectRefused(desk, () => confirmAssessments(desk, { seen: judged }), { field: "rationale" });
  const seen = [{ indicatorId: "none", seenId: "none" }];
  await expectRefused(desk, () => confirmAssessments(desk, { seen, rationale: reason }), {
    field: "seen.none",
  });
  expect(await desk.store.read(({ db }) => db.select().from(assessments))).toHaveLength(3);
});
