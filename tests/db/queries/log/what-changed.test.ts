import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBoard } from "@/db/queries/board/board";
import { readWhatChanged } from "@/db/queries/log/what-changed";
import { HOUR_MS } from "@/domain/time/time";
import { fromWire, toWire } from "@/domain/time/wire";
import { ask } from "../../../ask";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { applyDifference } from "../../../domain/difference/apply-difference";
import { addedIndicator, recordedAssessment, recordedIncident } from "../../../drafts";
import { chronicle, steps } from "../../../history";
import { deskThatLearnedLate } from "../../../late-records";
import { casesOf } from "../../../within-time";

const instant = fc.integer({ min: -2600, max: 2600 }).map((hours) => DESK_BEGINS + hours * HOUR_MS);
const pair = fc.record({ effectiveAt: instant, knownAt: instant });

test("the difference between any two boards, applied to the first, gives the second, for any history", async () => {
  await fc.assert(
    fc.asyncProperty(steps(40), pair, pair, async (rows, from, to) => {
      const { desk, tell } = await chronicle();
      await tell(rows);
      const [first, second] = [await ask(desk, readBoard, from), await ask(desk, readBoard, to)];
      const { difference } = fromWire<{ difference: typeof answer.difference }>(
        toWire(await ask(desk, readWhatChanged, from, to)),
      );
      const answer = await ask(desk, readWhatChanged, from, to);
      expect(applyDifference(first, difference)).toEqual(second);
      expect(applyDifference(first, answer.difference)).toEqual(second);
    }),
    { numRuns: casesOf(40) },
  );
}, 120_000);

test("every difference in level, judgement or place is explained by a log entry on one of the sides", async () => {
  await fc.assert(
    fc.asyncProperty(steps(40), pair, pair, async (rows, from, to) => {
      const { desk, tell } = await chronicle();
      await tell(rows);
      const { difference, groups } = await ask(desk, readWhatChanged, from, to);
      const hrefs = groups.flatMap(({ recorded, unknown }) => [...recorded, ...unknown]).map((e) => e.href);
      for (const { indicators } of difference.categories)
        for (const { id, fields } of indicators) {
          const isOther = fields.on === "both" && "judgement" in fields.after;
          if (isOther) expect(hrefs).toContain(`/indicators/${id}`);
        }
    }),
    { numRuns: casesOf(40) },
  );
}, 120_000);

describe("what changed", () => {
  test("lists raised levels, what holds the category, and the entries behind it, by category", async () => {
    const { desk, wait } = await deskInAFolder();
    const { id } = await addedIndicator(desk, { name: "Rails" });
    await recordedAssessment(desk, id, { level: "2" });
    const before = { effectiveAt: desk.now(), knownAt: desk.now() };
    wait(5);
    await recordedAssessment(desk, id, { level: "4", rationale: "Loaded rails. More." });
    await recordedIncident(desk, { title: "Two rockets" });
    const now = wait(1);
    const changed = await ask(desk, readWhatChanged, before, { effectiveAt: now, knownAt: now });
    expect(changed.groups.map(({ name, before: b, after }) => [name, b, after])).toEqual([["Rockets", 2, 4]]);
    const [rockets] = changed.groups;
    expect(rockets?.news.map(({ kind, subject, said }) => [kind, subject, said])).toEqual([
      ["roll-up", "Rockets", "raised to Severe from Moderate"],
      ["level", "Rails", "raised to Severe from Moderate"],
    ]);
    expect(rockets?.recorded.map(({ subject, said }) => [subject, said])).toEqual([
      ["Two rockets", "recorded, unattributed, B2"],
      ["Rails", "raised to Severe from Moderate"],
    ]);
    expect(changed.unchanged).toHaveLength(4);
  });

  test("when only time has passed, lists what became overdue and what lapsed, and no entry", async () => {
    const { desk, wait } = await deskInAFolder();
    const { id } = await addedIndicator(desk, { name: "Rails" });
    await recordedAssessment(desk, id, { level: "4" });
    const at = (hours: number) => ({
      effectiveAt: DESK_BEGINS + hours * HOUR_MS,
      knownAt: DESK_BEGINS + hours * HOUR_MS,
    });
    wait(30);
    const saidBetween = async (from: number, to: number) =>
      (await ask(desk, readWhatChanged, at(from), at(to))).groups.flatMap(({ news, recorded }) => [
        ...news.map(({ said }) => said),
        ...recorded,
      ]);
    expect(await saidBetween(1, 13)).toEqual(["became overdue"]);
    expect(await saidBetween(13, 25)).toEqual(["lapsed: past twice its review time"]);
    expect(await saidBetween(25, 1)).toEqual(["is current again"]);
    expect(await saidBetween(13, 14)).toEqual([]);
  });

  test("as known later, lists the late record, the correction and the retraction that changed the same instant", async () => {
    const { desk, effectiveAt } = await deskThatLearnedLate();
    const then = { effectiveAt, knownAt: effectiveAt };
    const { groups } = await ask(desk, readWhatChanged, then, { effectiveAt, knownAt: desk.now() });
    expect(groups[0]?.recorded.map(({ subject, said }) => [subject, said])).toEqual([
      ["Chatter", "Critical retracted"],
      ["Drills", "corrected to Severe (was Moderate)"],
      ["Rails", "set to Substantial"],
    ]);
    const back = await ask(desk, readWhatChanged, { effectiveAt, knownAt: desk.now() }, then);
    expect(back.groups[0]?.recorded).toEqual([]);
    expect(back.groups[0]?.unknown).toHaveLength(3);
  });
});
