import { expect, test } from "vitest";
import { fieldChangesOf, fieldNameOf } from "@/domain/changes/field-change";
import type { LogEntry } from "@/domain/log/log-entry";
import { at, NOW } from "../examples";

const NAMES = new Map([
  ["rails", "Rails found"],
  ["rockets", "Rockets"],
]);
const changed = (before: LogEntry["before"], after: LogEntry["after"]) =>
  fieldChangesOf(
    {
      seq: 1,
      action: "assessment.recorded",
      subjectId: "a",
      before,
      after,
      recordedAt: NOW,
      recordedBy: "Ada",
    },
    NAMES,
  ).map(({ field, before: was, after: is }) => [field, was?.text ?? null, is.text]);

test("a change is listed by field: times, levels and likelihoods in words, without unchanged fields", () => {
  const before = {
    id: "a",
    level: 2,
    likelihoodRatio: null,
    effectiveAt: at("2020-01-08T01:34:00Z"),
    place: "x",
  };
  const after = {
    id: "b",
    level: 4,
    likelihoodRatio: 0.6,
    effectiveAt: at("2020-01-09T05:00:00Z"),
    place: "x",
  };
  expect(changed(before, after)).toEqual([
    ["Level", "2 Moderate", "4 Severe"],
    ["Likelihood", "nothing", "likely (60 %)"],
    ["Holds since", "080134ZJAN20", "090500ZJAN20"],
  ]);
});

test("a new thing lists every field, with nothing before it, and without empty ones", () => {
  const after = { name: "Rails", reviewHours: [168, 72], isRetired: false, reason: null };
  expect(changed(null, after)).toEqual([
    ["Name", null, "Rails"],
    ["Review hours", null, "168; 72"],
    ["Retired", null, "no"],
  ]);
});

test("an id is shown as a name with a link; other ids stay as they are", () => {
  const [named, unnamed] = fieldChangesOf(
    {
      ...{ seq: 1, action: "outage.began", subjectId: "o", before: null, recordedAt: NOW, recordedBy: "Ada" },
      after: { indicatorId: "rails", categoryId: "gone" },
    },
    NAMES,
  );
  expect(named?.after).toEqual({ text: "Rails found", href: "/indicators/rails" });
  expect(unnamed?.after).toEqual({ text: "gone", href: null });
});

test("an id without a name is a link to its page, and that of the watch is left out", () => {
  const [entry, ...others] = fieldChangesOf(
    {
      ...{
        seq: 1,
        action: "entry.written",
        subjectId: "e",
        before: null,
        recordedAt: NOW,
        recordedBy: "Ada",
      },
      after: { entryId: "e/1", watchId: "w" },
    },
    NAMES,
  );
  expect(entry).toMatchObject({ field: "Entry", after: { text: "its page", href: "/watch/entries/e%2F1" } });
  expect(others).toEqual([]);
});

test("nested values are shown by their own fields", () => {
  expect(changed(null, { attributions: [{ id: "x", actor: "Group A", certainty: "3" }] })).toEqual([
    ["Attributions", null, "Actor Group A, Certainty 3"],
  ]);
});

test("a field's name is derived from its key", () => {
  expect(["reviewHours", "killedCount", "untilAt", "criterion1"].map(fieldNameOf)).toEqual([
    "Review hours",
    "Killed",
    "Until",
    "Criterion 1",
  ]);
});
