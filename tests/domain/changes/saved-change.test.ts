import { expect, test } from "vitest";
import { savedChangeOf, undoOf } from "@/domain/changes/saved-change";
import type { LogEntry } from "@/domain/log/log-entry";

const entry = (action: string, after: LogEntry["after"] = {}): LogEntry => ({
  ...{ seq: 7, action, subjectId: "s", before: null, after, recordedAt: 0, recordedBy: "Ada" },
});
const NAMES = new Map([["i", "Rocket fire"]]);

test("a published level says of which indicator, how it moved, and what undoes it", () => {
  const saved = savedChangeOf(
    entry("assessment.recorded", { id: "a", indicatorId: "i", level: 4, rationale: "Seen." }),
    NAMES,
  );
  expect(saved).toMatchObject({ entry: 7, said: "Level published", subject: "Rocket fire" });
  expect(saved.how).toContain("Severe");
  expect(saved.href).toBe("/indicators/i");
  expect(saved.undo).toEqual({ kind: "assessment", rowId: "a" });
});

test.each([
  ["incident.recorded", "Incident recorded"],
  ["source.graded", "Source graded"],
  ["category.edited", "Category edited"],
  ["handover.offered", "Watch handed over"],
])("after %s a page says “%s”", (action, said) => {
  expect(savedChangeOf(entry(action), NAMES).said).toBe(said);
});

test("what has no retraction, or would not bring back what was before, is not undone", () => {
  for (const action of ["assessment.corrected", "assessment.retracted", "outage.began", "category.edited"])
    expect(undoOf(entry(action, { id: "a" }))).toBeNull();
});

test("one linked report is undone; several were linked for a reason", () => {
  expect(undoOf(entry("evidence.tied", { ties: [{ id: "t" }] }))).toEqual({ kind: "tie", rowId: "t" });
  expect(undoOf(entry("evidence.tied", { ties: [{ id: "t" }, { id: "u" }] }))).toBeNull();
});

test("several levels confirmed at once are counted, and not undone together", () => {
  const saved = savedChangeOf(
    entry("assessment.confirmed", { id: "a", indicatorId: "i", level: 2 }),
    NAMES,
    3,
  );
  expect(saved).toMatchObject({ said: "3 levels confirmed", subject: "", undo: null });
});
