import { expect, test } from "vitest";
import { accountChangesOf } from "@/domain/incident/account-changes";
import type { Incident } from "@/domain/incident/incident";
import { parseIncidentDraft } from "@/domain/incident/incident-draft";
import { WRITTEN_BY_HAND } from "@/domain/time/origin";
import { at } from "../examples";

const draft = parseIncidentDraft({
  ...{ categoryId: "rockets", kind: "other", title: "Fire", place: "Taji", source: "log" },
  ...{ effectiveAt: "2020-01-08T01:34Z", precision: "minute", reliability: "B", credibility: "2" },
});
if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
const { attributions: _, ...values } = draft.value;

const account: Incident = {
  ...{ ...WRITTEN_BY_HAND, ...values, id: "one", incidentId: "one", act: "recorded", replacesId: null },
  ...{ mergedIntoId: null, reason: null, recordedAt: 0, recordedBy: "Ada" },
};

const names = new Map([
  ["rockets", "Rockets"],
  ["drones", "Drones"],
]);

test("a correction lists what it changed, field by field, and nothing else", () => {
  const corrected: Incident = {
    ...account,
    id: "two",
    act: "corrected",
    effectiveAt: at("2020-01-08T02:00Z"),
    killedCount: 0,
    reason: "A better count",
    recordedAt: 5,
  };
  expect(accountChangesOf(account, corrected, names)).toEqual([
    { name: "Time", was: "080134ZJAN20", is: "080200ZJAN20" },
    { name: "Killed", was: "nothing", is: "0" },
  ]);
});

test("a category is shown by its name, or by its id when that is unknown", () => {
  const moved: Incident = { ...account, categoryId: "drones" };
  expect(accountChangesOf(account, moved, names)).toEqual([
    { name: "Category", was: "Rockets", is: "Drones" },
  ]);
  expect(accountChangesOf(account, moved, new Map())).toEqual([
    { name: "Category", was: "rockets", is: "drones" },
  ]);
});
