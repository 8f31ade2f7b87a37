import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REACH, readLog, readLogCount } from "@/db/queries/log/log";
import { readLogWords } from "@/db/queries/log/log-words";
import type { SubjectedEntry } from "@/domain/log/log-entry";
import { type LogFilter, parseLogFilter } from "@/domain/log/log-filter";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment, recordedIncident } from "../../../drafts";
import { casesOf } from "../../../within-time";

const params = (fields: Record<string, string> = {}): LogFilter => accepted(parseLogFilter(fields));

/** A desk on which three people did different things in two categories. */
async function busyDesk() {
  const around = await deskInAFolder();
  const { desk, wait } = around;
  const rails = await addedIndicator(desk, { name: "Zulu posts" });
  const drills = await addedIndicator(desk, { name: "Drills" }, "drones");
  for (let n = 0; n < 12; n++) {
    wait(1);
    const other = { ...desk, actor: ["Ada", "Bo", "Cem"][n % 3] ?? "" };
    await recordedAssessment(other, n % 2 ? rails.id : drills.id, { rationale: `Find no. ${n}: 100 % sure` });
    if (n % 4 === 0) await recordedIncident(other, { title: `Rockets "${n}"` });
  }
  return { ...around, ids: [rails.id, drills.id] };
}

const isAbout = (entry: SubjectedEntry, text: string) =>
  JSON.stringify([entry.before, entry.after, entry.action])
    .toLowerCase()
    .includes(JSON.stringify(text).slice(1, -1).toLowerCase());

test("every combination of filters gives what checking every entry gives, page by page", async () => {
  const { desk, ids } = await busyDesk();
  const all = (await desk.store.read((view) => readLog(view, params(), 1000))).entries;
  const [rails = "", drills = ""] = ids;
  const categoryOf = new Map([
    [rails, "rockets"],
    [drills, "drones"],
  ]);
  const some = <T>(...values: T[]) => fc.constantFrom<T | null>(null, null, ...values);
  const filters = fc.record<LogFilter>({
    action: some("assessment", "incident.recorded", "category", "nothing"),
    categoryId: some("rockets", "drones"),
    indicatorId: some(rails, "nobody's"),
    recordedBy: some("Ada", "Bo"),
    fromAt: some(DESK_BEGINS, DESK_BEGINS + 3 * 3_600_000),
    untilAt: some(DESK_BEGINS + 3 * 3_600_000, DESK_BEGINS + 7 * 3_600_000 + 1),
    text: some("find no. 1", "100 %", 'Rockets "4', "_", "1_0"),
    sort: fc.constantFrom(
      { by: "recorded" as const, isDescending: true },
      { by: "recorded" as const, isDescending: false },
    ),
    after: some(9, 20),
  });
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const expected = all.filter(
        (entry) =>
          (filter.action === null ||
            entry.action === filter.action ||
            entry.action.startsWith(`${filter.action}.`)) &&
          (filter.categoryId === null ||
            entry.categoryId === filter.categoryId ||
            categoryOf.get(entry.indicatorId ?? "") === filter.categoryId) &&
          (filter.indicatorId === null || entry.indicatorId === filter.indicatorId) &&
          (filter.recordedBy === null || entry.recordedBy === filter.recordedBy) &&
          (filter.fromAt === null || entry.recordedAt >= filter.fromAt) &&
          (filter.untilAt === null || entry.recordedAt <= filter.untilAt) &&
          (filter.text === null || isAbout(entry, filter.text)) &&
          (filter.after === null ||
            (filter.sort.isDescending ? entry.seq < filter.after : entry.seq > filter.after)),
      );
      if (!filter.sort.isDescending) expected.reverse();
      const count = await desk.store.read((view) => readLogCount(view, filter));
      if (filter.after === null) {
        expect(count).toEqual({ count: expected.length, isMore: false });
        const first = await desk.store.read((view) => readLog(view, filter));
        expect(await desk.store.read((view) => readLogCount(view, filter, first))).toEqual(count);
      }
      const found: SubjectedEntry[] = [];
      let after = filter.after;
      do {
        const page = await desk.store.read((view) => readLog(view, { ...filter, after }, 4));
        expect(page.entries.length).toBeLessThanOrEqual(4);
        found.push(...page.entries);
        after = page.next;
      } while (after !== null);
      expect(found.map(({ seq }) => seq)).toEqual(expected.map(({ seq }) => seq));
    }),
    { numRuns: casesOf(300) },
  );
}, 60_000);

const isSpan = (name: string) => ["fromAt", "untilAt", "sort", "after"].includes(name);

describe("the watch log", () => {
  test.each(Object.keys(params()).filter((name) => !isSpan(name)))(
    "has nothing, and counts nothing, where no entry has the %s that is asked for",
    async (name) => {
      const { desk } = await deskInAFolder();
      const filter = { ...params(), [name]: "nobody's" };
      expect(await desk.store.read((view) => readLogCount(view, params()))).not.toMatchObject({ count: 0 });
      expect(await desk.store.read((view) => readLogCount(view, filter))).toEqual({
        count: 0,
        isMore: false,
      });
      expect(await desk.store.read((view) => readLog(view, filter))).toMatchObject({ entries: [] });
    },
  );

  test("finds an entry by the name of its subject", async () => {
    const { desk, ids } = await busyDesk();
    const { entries } = await desk.store.read((view) => readLog(view, params({ text: "zULU" })));
    expect(new Set(entries.map(({ indicatorId }) => indicatorId))).toEqual(new Set([ids[0]]));
    expect(entries.length).toBe(7);
  });

  test("offers its filters' choices", async () => {
    const { desk } = await busyDesk();
    const { actions, people } = await desk.store.read(readLogWords);
    expect(people).toEqual(["Ada", "Bo", "Cem", "Watchfloor"]);
    expect(actions).toEqual([
      "assessment.recorded",
      "category.added",
      "incident.recorded",
      "indicator.added",
    ]);
    expect(REACH).toBeGreaterThan(1000);
  });
});
