import { expect, test } from "vitest";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { retireDefinition } from "@/db/commands/retire-definition";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { indicatorBook } from "@/db/definitions";
import { readIndicatorsOf } from "@/db/queries/definition/indicator";
import { indicatorPageHoldsUntil, readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { readReplacement } from "@/db/queries/log/replacement";
import { HOUR_MS } from "@/domain/time/time";
import { ask } from "../../../ask";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment } from "../../../drafts";

test("a category's indicators are in board order in their newest version, retired ones included", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { name: "Rails" });
  await addedIndicator(desk, { name: "Drills" });
  accepted(await retireDefinition(desk, indicatorBook, { id, version: 1, reason: "Sensor gone" }));
  const indicators = await desk.store.read((view) => readIndicatorsOf(view, "rockets"));
  expect(indicators.map((i) => [i.name, i.version, i.isRetired])).toEqual([
    ["Rails", 2, true],
    ["Drills", 1, false],
  ]);
});

test("an indicator's page shows its judgement, freshness, trend and history", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const { id: seenId } = await recordedAssessment(desk, id, { level: "4" });
  wait(7);
  const confirmed = accepted(
    await confirmAssessment(desk, { indicatorId: id, seenId, rationale: "Nothing new" }),
  );
  wait(10);
  const page = await ask(desk, readIndicatorPage, id);
  expect(page).toMatchObject({
    effectiveAt: desk.now(),
    categoryName: "Rockets",
    judgement: confirmed,
    freshness: { state: "due", reviewAt: confirmed.effectiveAt + 12 * HOUR_MS },
    isBlind: false,
    history: [{ assessment: confirmed }, { assessment: { id: seenId } }],
  });
  expect(page?.trend.levels.slice(-2)).toEqual([null, 4]);
  expect(await ask(desk, readIndicatorPage, "none")).toBeUndefined();
});

test("an indicator's page stays right until its freshness changes by itself or the UTC day ends", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const holdsUntil = async () => {
    const page = await ask(desk, readIndicatorPage, id);
    return page && (indicatorPageHoldsUntil(page) - DESK_BEGINS) / HOUR_MS;
  };
  expect(await holdsUntil()).toBe(24);
  await recordedAssessment(desk, id, { level: "4" });
  expect(await holdsUntil()).toBe(9);
  wait(1000);
  expect(await holdsUntil()).toBe(1008);
});

test("only a judgement can be chosen for correction, not a retraction or an unknown id", async () => {
  const { desk } = await deskInAFolder();
  const indicator = await addedIndicator(desk);
  const judgement = await recordedAssessment(desk, indicator.id);
  expect(await desk.store.read((view) => readReplacement(view, judgement.id))).toEqual({
    judgement,
    indicator,
  });
  const gone = accepted(
    await retractAssessment(desk, { replacesId: judgement.id, rationale: "False alarm" }),
  );
  expect(await desk.store.read((view) => readReplacement(view, gone.id))).toBeUndefined();
  expect(await desk.store.read((view) => readReplacement(view, "none"))).toBeUndefined();
});
