import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, count, eq, gt, gte, ne, or } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { readTrendFacts } from "@/db/queries/board/trend-facts";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { createDesk } from "@/db/sqlite/desk";
import { assessments, attributions, incidents, reports } from "@/db/tables";
import { isStale } from "@/domain/assessment/freshness";
import type { Board } from "@/domain/board/board";
import { categoryTrendOf, rangeEndingAt } from "@/domain/trend/trend";
import { ask } from "../../ask";

const STARTS_AT = Date.UTC(2020, 0, 9, 6, 0);
const OCTOBER = Date.UTC(2019, 9, 1);
const MISSILES = Date.UTC(2020, 0, 8, 1, 34);

let folder: string;
let desk: Desk;
let board: Board;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "watchfloor-"));
  desk = { ...(await createDesk(folder, JANUARY_2020)), now: () => STARTS_AT };
  board = await ask(desk, readBoard);
});

afterAll(async () => {
  await desk.store.close();
  rmSync(folder, { recursive: true });
});

const categoryOf = (on: Board, id: string) => {
  const category = on.categories.find((c) => c.id === id);
  if (!category) throw new Error(`No category ${id}`);
  return category;
};

const statesOf = (on: Board) => on.categories.flatMap((c) => c.indicators.map((i) => i.freshness.state));

test("five categories are watched, each by at least four indicators", () => {
  expect(board.categories.map((c) => c.id)).toEqual([
    "rockets",
    "drones",
    "kidnapping",
    "cyber-insider",
    "shipping",
  ]);
  for (const category of board.categories) expect(category.indicators.length).toBeGreaterThanOrEqual(4);
});

test("there are at least 60 judgements of substance, and each says that it is an example", async () => {
  const rows = await desk.store.read(async (view) => view.db.select().from(assessments));
  expect(rows.filter((row) => row.act === "assessed").length).toBeGreaterThanOrEqual(60);
  for (const row of rows) expect(row.rationale).toMatch(/Example judgement\.$/);
});

test("at least 25 incidents are between October and 9 January, some in every category", async () => {
  const rows = await desk.store.read(async (view) =>
    view.db
      .select({ categoryId: incidents.categoryId, n: count() })
      .from(incidents)
      .where(and(eq(incidents.act, "recorded"), gte(incidents.effectiveAt, OCTOBER)))
      .groupBy(incidents.categoryId),
  );
  expect(rows).toHaveLength(5);
  expect(rows.reduce((sum, row) => sum + row.n, 0)).toBeGreaterThanOrEqual(25);
});

test("every incident names its source with a year or a number, and most are attributed with a basis", async () => {
  await desk.store.read(async (view) => {
    for (const { source } of await view.db.select().from(incidents)) expect(source).toMatch(/20(19|20)/);
    const blamed = await view.db.select().from(attributions);
    expect(blamed.length).toBeGreaterThanOrEqual(15);
    expect(new Set(blamed.map((row) => row.certainty)).size).toBeGreaterThanOrEqual(4);
  });
});

test("nothing is recorded before it took effect, or after the desk's clock starts", async () => {
  await desk.store.read(async (view) => {
    for (const log of [assessments, incidents]) {
      const wrong = or(gt(log.effectiveAt, log.recordedAt), gt(log.recordedAt, STARTS_AT));
      expect(await view.db.select({ id: log.id }).from(log).where(wrong)).toEqual([]);
    }
    expect((await readTail(view)).recordedAt).toBeLessThanOrEqual(STARTS_AT);
  });
});

/** The latest that a source can be from when a row was recorded: the day may have begun in the far east. */
const EASTERNMOST_MS = 14 * 3_600_000;
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split(
  "|",
);
const DATE = new RegExp(`(?:(\\d{1,2}) )?\\b(${MONTHS.join("|")})\\b(?: (\\d{4}))?`, "g");

/** The first instants of the days and months that a text names; without a year in the half year around its record. */
const namedDaysIn = (text: string, recordedAt: number): number[] =>
  [...text.matchAll(DATE)].map(([, day = "1", month = "", year]) => {
    const on = (inYear: number) => Date.UTC(inYear, MONTHS.indexOf(month), Number(day));
    const present = new Date(recordedAt).getUTCFullYear();
    if (year) return on(Number(year));
    return on(present) - recordedAt > 180 * 86_400_000 ? on(present - 1) : on(present);
  });

/** The years in which the NGA messages were numbered that a text names. */
const numberedIn = (text: string): number[] =>
  [...text.matchAll(/ASAM (\d{4})-\d+/g)].map(([, year]) => Number(year));

test("no source line names a record that did not exist when it was recorded", async () => {
  const lines = await desk.store.read(async ({ db }) => [
    ...(await db.select({ text: incidents.source, at: incidents.recordedAt }).from(incidents)),
    ...(await db.select({ text: incidents.description, at: incidents.recordedAt }).from(incidents)),
    ...(await db.select({ text: assessments.rationale, at: assessments.recordedAt }).from(assessments)),
    ...(await db.select({ text: reports.title, at: reports.recordedAt }).from(reports)),
    ...(await db.select({ text: reports.body, at: reports.recordedAt }).from(reports)),
  ]);
  const fromLater = lines.filter(({ text, at }) => {
    const isLater = (day: number) => day > at + EASTERNMOST_MS;
    const isNumberedLater = (year: number) => year > new Date(at).getUTCFullYear();
    return namedDaysIn(text ?? "", at).some(isLater) || numberedIn(text ?? "").some(isNumberedLater);
  });
  expect(fromLater).toEqual([]);
  expect(lines.filter(({ text, at }) => namedDaysIn(text ?? "", at).length > 0).length).toBeGreaterThan(50);
});

test("a place that a name gives is where the map shows it, and no rougher grade replaces a better one's time", async () => {
  const rows = await desk.store.read(({ db }) => db.select().from(incidents).orderBy(incidents.recordedAt));
  const abuMusa = rows.find(({ place }) => place.includes("Abu Musa"));
  expect([abuMusa?.latitude, abuMusa?.longitude]).toEqual([25.87, 55.03]);
  const missiles = rows.filter(
    ({ place, kind }) => kind === "missile attack" && place.startsWith("Ain al-Asad"),
  );
  expect(missiles.at(-1)).toMatchObject({ reliability: "A", credibility: "1", precision: "hour" });
  expect(new Set(missiles.map(({ effectiveAt }) => effectiveAt)).size).toBe(1);
});

test("judgements and incidents were corrected and withdrawn, and some were learned late", async () => {
  await desk.store.read(async (view) => {
    for (const log of [assessments, incidents]) {
      const acts = await view.db.selectDistinct({ act: log.act }).from(log);
      expect(acts.map((row) => row.act)).toEqual(expect.arrayContaining(["corrected", "retracted"]));
    }
    const firsts = await view.db.select().from(incidents).where(ne(incidents.act, "retracted"));
    const days = firsts.map((row) => (row.recordedAt - row.effectiveAt) / 86_400_000);
    expect(days.filter((late) => late > 7 && late < 30).length).toBeGreaterThanOrEqual(2);
  });
});

test("the toll at K-1 was unknown at first, then one dead, then six wounded", async () => {
  const accounts = await desk.store.read(async (view) => {
    const rows = await view.db.select().from(incidents).orderBy(incidents.recordedAt);
    return rows
      .filter((row) => row.place.startsWith("K-1"))
      .map((row) => [row.killedCount, row.injuredCount]);
  });
  expect(accounts).toEqual([
    [null, null],
    [1, null],
    [1, 6],
  ]);
});

test("on the morning of 9 January the board shows the end of the story", () => {
  const levels = board.categories.map((c) => [c.id, c.level]);
  expect(levels).toEqual([
    ["rockets", 4],
    ["drones", 3],
    ["kidnapping", 4],
    ["cyber-insider", 3],
    ["shipping", 3],
  ]);
  const states = statesOf(board);
  const countOf = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  expect(countOf("never")).toBe(1);
  expect(countOf("blind")).toBe(1);
  expect(countOf("due")).toBeGreaterThanOrEqual(2);
  expect(countOf("due")).toBeLessThanOrEqual(4);
  expect(countOf("overdue")).toBe(1);
  expect(countOf("lapsed")).toBe(1);
  expect(countOf("current")).toBeGreaterThan(states.length / 2);
  const stale = board.categories.filter((c) => isStale(c.freshness.state)).map((c) => c.id);
  expect(stale).toEqual(["cyber-insider"]);
});

test("what was known in the night of the missiles differs from what is known of that night now", async () => {
  const then = await ask(desk, readBoard, { effectiveAt: MISSILES, knownAt: MISSILES });
  const now = await ask(desk, readBoard, { effectiveAt: MISSILES, knownAt: STARTS_AT });
  const critical = (on: Board) =>
    categoryOf(on, "rockets")
      .indicators.filter((i) => i.level === 5)
      .map((i) => i.id);
  expect(critical(then)).toEqual(["rockets-al-asad", "rockets-balad-taji", "rockets-iranian-missiles"]);
  expect(critical(now)).toEqual(["rockets-al-asad", "rockets-northern-bases", "rockets-iranian-missiles"]);
  expect(categoryOf(now, "rockets").incidents.week).toBeGreaterThan(
    categoryOf(then, "rockets").incidents.week,
  );
});

test("an airport alarm of 2 January is current as known that night, and no longer the next morning", async () => {
  const night = Date.UTC(2020, 0, 3, 0, 0);
  const levelAs = async (knownAt: number) => {
    const on = await ask(desk, readBoard, { effectiveAt: night, knownAt });
    return categoryOf(on, "rockets").indicators.find((i) => i.id === "rockets-baghdad-airport")?.level;
  };
  expect(await levelAs(night)).toBe(4);
  expect(await levelAs(STARTS_AT)).toBe(3);
});

test("over 90 days the lanes are stale on some days, but on fewer than a quarter outside cyber insider", async () => {
  const at = { effectiveAt: STARTS_AT, knownAt: STARTS_AT };
  const facts = await desk.store.read(async (view) =>
    readTrendFacts(view, at, rangeEndingAt(STARTS_AT, 90), await readTail(view)),
  );
  const staleDays = Object.fromEntries(
    board.categories.map(({ id }) => [id, categoryTrendOf(facts, id).stale.filter(Boolean).length]),
  );
  const { "cyber-insider": cyber, ...others } = staleDays;
  for (const days of Object.values(others)) expect(days).toBeLessThan(90 / 4);
  expect(Object.values(others).some((days) => days > 0)).toBe(true);
  expect(cyber).toBeGreaterThan(0);
});
