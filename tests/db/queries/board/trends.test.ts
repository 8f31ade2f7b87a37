import { expect, test } from "vitest";
import { retireDefinition } from "@/db/commands/retire-definition";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { retractIncident } from "@/db/commands/retract-incident";
import { categoryBook, indicatorBook } from "@/db/definitions";
import { readCategoryTrend, readLanes } from "@/db/queries/board/trends";
import { DAY_MS, daysBetween, type Instants } from "@/domain/time/time";
import { ask } from "../../../ask";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment, recordedIncident } from "../../../drafts";

/** A desk ten days old, with a level of 2 from its first day, of 4 from its fourth, and an incident on its sixth. */
async function tenDays() {
  const around = await deskInAFolder();
  const { desk, wait } = around;
  const { id } = await addedIndicator(desk);
  await recordedAssessment(desk, id, { level: "2" });
  await recordedAssessment(desk, id, { level: "4", effectiveAt: wait(72) });
  wait(48);
  await recordedIncident(desk);
  wait(96);
  return { ...around, id };
}

test("a lane per category covers the requested days, in board order without retired ones", async () => {
  const { desk } = await tenDays();
  accepted(await retireDefinition(desk, categoryBook, { id: "drones", version: 1, reason: "Not ours" }));
  const { lanes, effectiveAt } = await ask(desk, readLanes, 7);
  expect(effectiveAt).toBe(desk.now());
  expect(lanes.map((lane) => lane.id)).toEqual(["rockets", "kidnapping", "cyber-insider", "shipping"]);
  expect(lanes[0]?.trend).toMatchObject({
    from: "2019-10-04",
    to: "2019-10-10",
    levels: [4, 4, 4, 4, 4, 4, 4],
    incidents: [0, 0, 1, 0, 0, 0, 0],
  });
});

test("“all days” start with the first data, and are at least a week", async () => {
  const { desk, id } = await tenDays();
  const daysOf = async () => (await ask(desk, readCategoryTrend, "rockets", "all"))?.levels;
  expect(await daysOf()).toEqual([2, 2, 2, 4, 4, 4, 4, 4, 4, 4]);
  await recordedAssessment(desk, id, { level: "1", effectiveAt: DESK_BEGINS - 1 });
  expect(await daysOf()).toEqual([1, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4]);
  const { desk: empty } = await deskInAFolder();
  expect((await ask(empty, readCategoryTrend, "rockets", "all"))?.levels).toEqual(Array(7).fill(null));
});

test("“all days” as known then do not extend to what was learned later", async () => {
  const { desk, id } = await tenDays();
  const then = { effectiveAt: desk.now() - 1, knownAt: desk.now() - 1 };
  const before = await ask(desk, readCategoryTrend, "rockets", "all", then);
  await recordedAssessment(desk, id, { level: "1", effectiveAt: DESK_BEGINS - 90 * 86_400_000 });
  const after = await ask(desk, readCategoryTrend, "rockets", "all", then);
  expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
});

test("“all days” start with current data: a retracted typo of years does not stretch them, except as known then", async () => {
  const { desk, id, wait } = await tenDays();
  const slip = await recordedAssessment(desk, id, { effectiveAt: "2015-03-01T00:00Z" });
  const heard = await recordedIncident(desk, { effectiveAt: "2016-03-01T00:00Z" });
  const believed = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  accepted(await retractAssessment(desk, { replacesId: slip.id, rationale: "Wrong year" }));
  const firstDay = async (at?: Instants) => (await ask(desk, readLanes, "all", at)).lanes[0]?.trend.from;
  expect(await firstDay()).toBe("2016-03-01");
  accepted(await retractIncident(desk, { replacesId: heard.id, reason: "Wrong year" }));
  expect(await firstDay()).toBe("2019-10-01");
  expect(await firstDay(believed)).toBe("2015-03-01");
});

test("a range of more than a year starts with the first data, but shows at least a year", async () => {
  const { desk, id } = await tenDays();
  const daysShown = async (days: number) => {
    const trend = (await ask(desk, readCategoryTrend, "rockets", days)) ?? { from: "", to: "" };
    return daysBetween(trend.from, trend.to) + 1;
  };
  expect([await daysShown(365), await daysShown(36_500)]).toEqual([365, 365]);
  await recordedAssessment(desk, id, { effectiveAt: desk.now() - 799 * DAY_MS });
  expect([await daysShown(400), await daysShown(36_500)]).toEqual([400, 800]);
});

test("a category's trend includes those of its indicators; an unknown category has none", async () => {
  const { desk, id } = await tenDays();
  const trend = await ask(desk, readCategoryTrend, "rockets", 3);
  expect(trend).toMatchObject({ levels: [4, 4, 4], indicators: [{ id, trend: { levels: [4, 4, 4] } }] });
  expect(await ask(desk, readCategoryTrend, "weather", 3)).toBeUndefined();
});

test("a move of the level says which indicator made it and why, also when a retired one took its level along", async () => {
  const { desk, id, wait } = await tenDays();
  const other = await addedIndicator(desk, { name: "Drills" });
  await recordedAssessment(desk, other.id, { level: "5", rationale: "Drills every night." });
  wait(48);
  await recordedAssessment(desk, id, { level: "3", rationale: "Quieter.", effectiveAt: desk.now() });
  accepted(await retireDefinition(desk, indicatorBook, { id: other.id, version: 1, reason: "Over" }));
  wait(24);
  const moves = (await ask(desk, readCategoryTrend, "rockets", "all"))?.moves ?? [];
  expect(moves.map(({ before, after, name, reason }) => ({ before, after, name, reason }))).toEqual([
    { before: 4, after: 3, name: "Rocket rails found", reason: "Quieter." },
    { before: 5, after: 4, name: "Drills", reason: "Over" },
    { before: 4, after: 5, name: "Drills", reason: "Drills every night." },
    { before: 2, after: 4, name: "Rocket rails found", reason: "Two finds this week." },
  ]);
  expect(moves[1]?.movedBy).toBe("Ada");
});

test("whatever the range, the last year comes with it day by day, and in the range as in the year the same is shown", async () => {
  const { desk } = await tenDays();
  const [week, all] = [
    await ask(desk, readCategoryTrend, "rockets", 7),
    await ask(desk, readCategoryTrend, "rockets", "all"),
  ];
  expect(week?.year).toEqual(all?.year);
  expect(week?.year).toMatchObject({ from: "2018-10-08", to: "2019-10-10", stepDays: 1 });
  expect(week?.year.levels.slice(-7)).toEqual(week?.levels);
  expect(week?.year.incidents.slice(-7)).toEqual(week?.incidents);
});
