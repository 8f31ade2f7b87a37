import { describe, expect, test } from "vitest";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { retireDefinition } from "@/db/commands/retire-definition";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { indicatorBook } from "@/db/definitions";
import { readPresentHolding } from "@/db/queries/desk/holdings";
import { dailyLevels } from "@/db/tables";
import { HOUR_MS } from "@/domain/time/time";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, assessmentForm, expectRefused, recordedAssessment } from "../../drafts";

/** A desk with a level of 2 from the first day and of 4 from the second. */
async function assessedTwice() {
  const around = await deskInAFolder();
  const { desk, wait } = around;
  const { id: indicatorId } = await addedIndicator(desk);
  const first = await recordedAssessment(desk, indicatorId, { level: "2" });
  wait(24);
  const second = await recordedAssessment(desk, indicatorId, { level: "4" });
  wait(24);
  const readHolding = () => desk.store.read((view) => readPresentHolding(view, indicatorId));
  const readDays = () => desk.store.read(({ db }) => db.select().from(dailyLevels).orderBy(dailyLevels.day));
  return { ...around, indicatorId, first, second, readHolding, readDays };
}

describe("a correction", () => {
  const correctionOf = (replacesId: string, changes: object = {}) => ({
    ...assessmentForm({ replacesId, level: "3" }),
    ...changes,
  });

  test("replaces the wrong judgement and its time", async () => {
    const { desk, second, readHolding, readDays } = await assessedTwice();
    const draft = correctionOf(second.id, { effectiveAt: second.effectiveAt + 24 * HOUR_MS });
    const correction = accepted(await correctAssessment(desk, draft));
    expect(correction).toMatchObject({
      act: "corrected",
      replacesId: second.id,
      indicatorId: second.indicatorId,
      level: 3,
    });
    expect(await readHolding()).toEqual(correction);
    expect((await readDays()).map((row) => [row.day, row.highestLevel])).toEqual([
      ["2019-10-01", 2],
      ["2019-10-02", null],
      ["2019-10-03", 3],
    ]);
  });

  test("can be corrected in turn", async () => {
    const { desk, second, readHolding } = await assessedTwice();
    const correction = accepted(
      await correctAssessment(desk, correctionOf(second.id, { effectiveAt: second.effectiveAt })),
    );
    accepted(
      await correctAssessment(
        desk,
        correctionOf(correction.id, { effectiveAt: second.effectiveAt, level: "5" }),
      ),
    );
    expect(await readHolding()).toMatchObject({ level: 5, replacesId: correction.id });
  });

  test("is refused in the future, for an unknown judgement, and for a retraction", async () => {
    const { desk, second } = await assessedTwice();
    const correcting =
      (id: string, changes: object = {}) =>
      () =>
        correctAssessment(desk, correctionOf(id, changes));
    await expectRefused(desk, correcting(second.id, { effectiveAt: desk.now() + 1 }), {
      field: "effectiveAt",
      says: /future/,
    });
    await expectRefused(desk, correcting("none"), { field: "replacesId", kind: "unknown" });
    const gone = accepted(await retractAssessment(desk, { replacesId: second.id, rationale: "False alarm" }));
    await expectRefused(desk, correcting(gone.id), {
      field: "replacesId",
      says: /set the level again/,
    });
  });

  test("of an outdated judgement is a conflict, and returns the newer one", async () => {
    const { desk, second } = await assessedTwice();
    const newer = accepted(await correctAssessment(desk, correctionOf(second.id)));
    const late = () => correctAssessment(desk, correctionOf(second.id, { level: "1" }));
    expect(
      await expectRefused(desk, late, { field: "", kind: "conflict", says: /Ada has corrected/ }),
    ).toMatchObject({ newer });
  });
});

describe("a retraction", () => {
  test("restores the level before, and empties its day", async () => {
    const { desk, first, second, readHolding, readDays } = await assessedTwice();
    const gone = accepted(await retractAssessment(desk, { replacesId: second.id, rationale: "False alarm" }));
    expect(gone).toMatchObject({
      act: "retracted",
      level: null,
      effectiveAt: second.effectiveAt,
      recordedAt: desk.now(),
    });
    expect(await readHolding()).toEqual(first);
    expect((await readDays()).map((row) => row.closingLevel)).toEqual([2, null]);
  });

  test("of a correction does not restore what was corrected", async () => {
    const { desk, first, second, readHolding } = await assessedTwice();
    const right = accepted(
      await correctAssessment(desk, assessmentForm({ replacesId: second.id, effectiveAt: desk.now() })),
    );
    accepted(await retractAssessment(desk, { replacesId: right.id, rationale: "Both were wrong" }));
    expect(await readHolding()).toEqual(first);
  });

  test("is refused for an unknown judgement, for a retraction, and as a conflict for a replaced one", async () => {
    const { desk, second } = await assessedTwice();
    const retracting = (replacesId: string) => () =>
      retractAssessment(desk, { replacesId, rationale: "False alarm" });
    await expectRefused(desk, retracting("none"), { field: "replacesId", kind: "unknown" });
    const gone = accepted(await retracting(second.id)());
    await expectRefused(desk, retracting(gone.id), { field: "replacesId" });
    expect(await expectRefused(desk, retracting(second.id), { field: "", kind: "conflict" })).toMatchObject({
      newer: { id: gone.id },
    });
  });
});

describe("a confirmation", () => {
  test("keeps level, likelihood and confidence, and counts from now on", async () => {
    const { desk, indicatorId, second, readHolding } = await assessedTwice();
    const draft = { indicatorId, seenId: second.id, rationale: "Nothing new" };
    const confirmed = accepted(await confirmAssessment(desk, draft));
    expect(confirmed).toMatchObject({
      act: "confirmed",
      level: 4,
      likelihoodRatio: 0.6,
      confidence: "moderate",
      effectiveAt: desk.now(),
      replacesId: null,
    });
    expect(await readHolding()).toEqual(confirmed);
  });

  test("is withdrawn with the judgement that it rests on, even through another confirmation, and its day is emptied", async () => {
    const { desk, wait, indicatorId, first, second, readHolding, readDays } = await assessedTwice();
    const confirming = async (seenId: string) =>
      accepted(await confirmAssessment(desk, { indicatorId, seenId, rationale: "Nothing new" }));
    const once = await confirming(second.id);
    wait(24);
    const twice = await confirming(once.id);
    expect([once.restsOnId, twice.restsOnId]).toEqual([second.id, second.id]);
    accepted(await retractAssessment(desk, { replacesId: once.id, rationale: "Said too early" }));
    expect(await readHolding()).toEqual(twice);
    accepted(await retractAssessment(desk, { replacesId: second.id, rationale: "False alarm" }));
    expect(await readHolding()).toEqual(first);
    expect((await readDays()).map((row) => row.closingLevel)).toEqual([2, null, null, null]);
  });

  test("is refused for an indicator that is unknown, never assessed, or retired", async () => {
    const { desk, indicatorId, second } = await assessedTwice();
    const { id: newId } = await addedIndicator(desk, { name: "New sensor" });
    const confirming = (id: string) => () =>
      confirmAssessment(desk, { indicatorId: id, seenId: second.id, rationale: "Same" });
    await expectRefused(desk, confirming("none"), { field: "indicatorId", kind: "unknown" });
    await expectRefused(desk, confirming(newId), { field: "indicatorId", says: /never assessed/ });
    accepted(
      await retireDefinition(desk, indicatorBook, { id: indicatorId, version: "1", reason: "Sensor gone" }),
    );
    await expectRefused(desk, confirming(indicatorId), { field: "indicatorId", says: /bring it back/ });
  });

  test("of a level retracted meanwhile says so, however often it is sent", async () => {
    const { desk, indicatorId, first, second } = await assessedTwice();
    for (const { id } of [first, second])
      accepted(await retractAssessment(desk, { replacesId: id, rationale: "False alarm" }));
    for (const seenId of [second.id, ""])
      expect(
        await expectRefused(desk, () => confirmAssessment(desk, { indicatorId, seenId, rationale: "Same" }), {
          field: "",
          kind: "conflict",
          says: /was retracted meanwhile/,
        }),
      ).toMatchObject({ newer: { act: "retracted" }, saved: { ids: {}, isRetracted: true } });
  });

  test("of a level changed meanwhile is a conflict, and returns the newer judgement", async () => {
    const { desk, indicatorId, first, second } = await assessedTwice();
    const confirming = () => confirmAssessment(desk, { indicatorId, seenId: first.id, rationale: "Same" });
    expect(await expectRefused(desk, confirming, { field: "", kind: "conflict" })).toMatchObject({
      newer: second,
    });
  });
});
