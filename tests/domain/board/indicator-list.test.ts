import { expect, test } from "vitest";
import {
  indicatorPageOf,
  type ListedIndicator,
  listedIndicatorsOf,
  parseIndicatorFilter,
} from "@/domain/board/indicator-list";
import { at, categoryVersion, indicatorVersion, judgement, NOW, outage } from "../examples";

/** An indicator that is listed, never assessed unless it has a level. */
const listed = (id: string, own: Partial<ListedIndicator> = {}): ListedIndicator => ({
  id,
  name: `Indicator ${id}`,
  question: "Is it coming?",
  place: "Baghdad",
  owner: "Night desk",
  categoryId: "rockets",
  criteria: ["", "", "", "", ""],
  categoryName: "Rockets",
  level: null,
  freshness: { state: "never", reviewAt: null },
  judgement: null,
  ...own,
});

const LISTED = [
  listed("a", { level: 3, owner: "Day desk" }),
  listed("b"),
  listed("c", { level: 5, categoryId: "drones", place: "Erbil" }),
];

function idsOf(raw: Record<string, string>, limit = 10) {
  const filter = parseIndicatorFilter(raw);
  if (!filter.ok) throw new Error(JSON.stringify(filter.problems));
  return indicatorPageOf(LISTED, filter.value, limit).entries.map(({ id }) => id);
}

test.each([
  [{}, ["a", "b", "c"]],
  [{ level: "3" }, ["a"]],
  [{ level: "none" }, ["b"]],
  [{ level: "4" }, []],
  [{ categoryId: "drones" }, ["c"]],
  [{ owner: "day" }, ["a"]],
  [{ text: "erbil" }, ["c"]],
  [{ level: "5", owner: "day" }, []],
])("of the indicators %j leaves %j", (raw, ids) => {
  expect(idsOf(raw).sort()).toEqual(ids);
});

test("a page ends at its limit and the next goes on after it", () => {
  const filter = parseIndicatorFilter({ sort: "level" });
  if (!filter.ok) throw new Error("The filter is refused.");
  const first = indicatorPageOf(LISTED, filter.value, 2);
  expect([first.entries.map(({ id }) => id), first.counted.count]).toEqual([["b", "a"], 3]);
  const next = parseIndicatorFilter({ sort: "level", after: first.next ?? "" });
  if (!next.ok) throw new Error("The cursor is refused.");
  expect(indicatorPageOf(LISTED, next.value, 2)).toMatchObject({ entries: [{ id: "c" }], next: null });
});

test("an indicator whose sources are down is listed as blind, until they are back", () => {
  const indicator = indicatorVersion();
  const category = { ...categoryVersion(), matchKm: null, matchHours: null };
  const details = { question: "Is it coming?", owner: "Night desk", criteria: ["", "", "", "", ""] as const };
  const place = { latitude: null, longitude: null };
  const facts = {
    categories: [{ ...category, reviewHours: indicator.reviewHours }],
    indicators: [{ ...indicator, ...details, ...place }],
    holdings: [judgement()],
    outages: [outage({ effectiveAt: at("2020-01-09T02:00:00Z"), recordedAt: at("2020-01-09T02:00:00Z") })],
  };
  const stateAt = (instant: number) =>
    listedIndicatorsOf({ ...facts, at: { effectiveAt: instant, knownAt: instant } })[0]?.freshness.state;
  expect([stateAt(at("2020-01-09T01:00:00Z")), stateAt(NOW)]).toEqual(["current", "blind"]);
});
