import { expect, test } from "vitest";
import { fromWire, onWire, toWire } from "@/domain/time/wire";
import { changeGroupsOf } from "@/domain/watch/period";
import { lastEndedWatchOf, type Watch } from "@/domain/watch/watch";
import { NOW } from "../examples";

const entry = (changes: object) => ({
  seq: 1,
  action: "assessment.recorded",
  subjectId: "a1",
  before: null,
  after: { indicatorId: "rails", level: 4, rationale: "Seen." },
  recordedAt: NOW,
  recordedBy: "Ada",
  effectiveAt: NOW,
  indicatorId: "rails",
  categoryId: null,
  ...changes,
});
const directory = {
  names: new Map([
    ["rockets", "Rockets"],
    ["drones", "Drones"],
    ["rails", "Rails found"],
  ]),
  categoryOf: new Map([["rails", "rockets"]]),
};

test("changes are grouped by the category of their indicator or incident, the others last under the desk", () => {
  const incident = { action: "incident.recorded", after: { title: "Fire" }, indicatorId: null };
  const groups = changeGroupsOf(
    [entry({ indicatorId: "gone" }), entry({}), entry({ ...incident, categoryId: "drones" })],
    directory,
  );
  expect(groups.map(({ id, name }) => [id, name])).toEqual([
    ["rockets", "Rockets"],
    ["drones", "Drones"],
    [null, "The desk"],
  ]);
  expect(groups[0]?.changes[0]).toMatchObject({ subject: "Rails found", said: "set to Severe" });
});

test("routine entries are in no group", () => {
  expect(changeGroupsOf([entry({ action: "assessment.confirmed" })], directory)).toEqual([]);
});

test("an officer's last watch is their newest one that another one has followed", () => {
  const watch = (id: string, recordedBy: string, effectiveAt: number): Watch => ({
    id,
    recordedBy,
    effectiveAt,
    recordedAt: effectiveAt,
    acknowledgesId: null,
    plannedUntilAt: null,
    reason: null,
  });
  const watches = [
    watch("4", "Ada", 40),
    watch("3", "Ben", 30),
    watch("2", "ada ", 20),
    watch("1", "Ada", 10),
  ];
  expect(lastEndedWatchOf(watches, "Ada")).toMatchObject({ watch: { id: "2" }, endedAt: 30 });
  expect(lastEndedWatchOf(watches, "Ben")).toMatchObject({ watch: { id: "3" }, endedAt: 40 });
  expect(lastEndedWatchOf(watches, "Cem")).toBeUndefined();
  expect(lastEndedWatchOf([watch("1", "Ada", 10)], "Ada")).toBeUndefined();
});

test("a value on the wire has its instants as text, and is read back the same", () => {
  const value = { fromAt: NOW, endedAt: null, list: [{ dueAt: NOW, count: 2 }] };
  expect(onWire(value)).toEqual({
    fromAt: "2020-01-09T06:00:00.000Z",
    endedAt: null,
    list: [{ dueAt: "2020-01-09T06:00:00.000Z", count: 2 }],
  });
  expect(fromWire(toWire(onWire(value)))).toEqual(value);
});
