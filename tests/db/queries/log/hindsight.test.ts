import fc from "fast-check";
import { expect, test } from "vitest";
import { retireDefinition } from "@/db/commands/retire-definition";
import { categoryBook } from "@/db/definitions";
import { readHindsight } from "@/db/queries/log/hindsight";
import { recordKindOf } from "@/domain/difference/record-kind";
import { HOUR_MS } from "@/domain/time/time";
import { ask } from "../../../ask";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedIncident } from "../../../drafts";
import { chronicle, steps } from "../../../history";
import { deskThatLearnedLate } from "../../../late-records";
import { casesOf } from "../../../within-time";
import { retirement } from "../../commands/board-order";

const instant = fc.integer({ min: -2600, max: 2600 }).map((hours) => DESK_BEGINS + hours * HOUR_MS);

test("every difference between then and now names a later record, and every record appears once", async () => {
  await fc.assert(
    fc.asyncProperty(steps(40), instant, instant, instant, async (rows, effectiveAt, one, other) => {
      const { desk, tell } = await chronicle();
      await tell(rows);
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      const { categories, elsewhere, count } = await ask(desk, readHindsight, {
        from: { effectiveAt, knownAt: first },
        to: { effectiveAt, knownAt: second },
      });
      for (const { indicators } of categories)
        for (const { causes } of indicators) {
          expect(causes.length).toBeGreaterThan(0);
          for (const { recordedAt } of causes) {
            expect(recordedAt).toBeGreaterThan(first);
            expect(recordedAt).toBeLessThanOrEqual(second);
          }
        }
      const records = [
        ...categories.flatMap(({ indicators, incidents, others }) => [
          ...indicators.flatMap((i) => i.causes),
          ...incidents,
          ...others,
        ]),
        ...elsewhere,
      ].map(({ seq }) => seq);
      expect(new Set(records).size).toBe(records.length);
      expect(records.length).toBe(count);
    }),
    { numRuns: casesOf(40) },
  );
}, 120_000);

test("a retired category is one difference, and not one for each of its indicators", async () => {
  const { desk, wait } = await deskInAFolder();
  await addedIndicator(desk, { name: "Rails" });
  const before = desk.now();
  wait(5);
  accepted(await retireDefinition(desk, categoryBook, retirement("rockets", 1)));
  const effectiveAt = desk.now();
  const { categories } = await ask(desk, readHindsight, {
    from: { effectiveAt, knownAt: before },
    to: { effectiveAt, knownAt: effectiveAt },
  });
  const rockets = categories.find(({ id }) => id === "rockets");
  expect(rockets).toMatchObject({ isOther: true, later: null, indicators: [] });
  expect(rockets?.others.map(({ action }) => action)).toEqual(["category.retired"]);
});

test("a late level, a correction, a retraction and a late incident are each named as such", async () => {
  const { desk, effectiveAt } = await deskThatLearnedLate();
  await recordedIncident(desk, { effectiveAt });
  const knownLater = { effectiveAt, knownAt: desk.now() };
  const { categories } = await ask(desk, readHindsight, {
    from: { effectiveAt, knownAt: effectiveAt },
    to: knownLater,
  });
  const [rockets, ...rest] = categories;
  expect(rest.some(({ isOther }) => isOther)).toBe(false);
  expect([rockets?.first?.level, rockets?.later?.level]).toEqual([5, 4]);
  expect(
    rockets?.indicators.map(({ name, causes }) => [name, ...causes.map((c) => recordKindOf(c.action))]),
  ).toEqual([
    ["Rails", "Late assessment"],
    ["Drills", "Correction"],
    ["Chatter", "Retraction"],
  ]);
  expect(rockets?.incidents.map(({ action }) => recordKindOf(action))).toEqual(["New incident"]);
});
