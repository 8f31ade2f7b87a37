import { expect, test } from "vitest";
import { type Incident, WRITTEN_BY_HAND } from "@/domain/incident/incident";
import { accountChangesOf } from "@/domain/incident/incident-words";
import { at } from "../examples";

const account: Incident = {
  ...WRITTEN_BY_HAND,
  id: "one",
  incidentId: "one",
  act: "recorded",
  replacesId: null,
  categoryId: "rockets",
  kind: "other",
  title: "Fire",
  description: null,
  effectiveAt: at("2020-01-08T01:34Z"),
  untilAt: null,
  precision: "minute",
  place: "Taji",
  latitude: null,
  longitude: null,
  positionPrecision: null,
  status: "reported",
  mergedIntoId: null,
  killedCount: null,
  injuredCount: null,
  source: "log",
  sourceUrl: null,
  reliability: "B",
  credibility: "2",
  reason: null,
  recordedAt: 0,
  recordedBy: "Ada",
};

test("a correction says part by part what it changed, and nothing of what it did not", () => {
  const corrected: Incident = {
    ...account,
    id: "two",
    act: "corrected",
    effectiveAt: at("2020-01-08T02:00Z"),
    killedCount: 0,
    reason: "A better count",
    recordedAt: 5,
  };
  expect(accountChangesOf(account, corrected)).toEqual([
    { name: "Time", was: "080134ZJAN20", is: "080200ZJAN20" },
    { name: "Killed", was: "nothing", is: "0" },
  ]);
});
