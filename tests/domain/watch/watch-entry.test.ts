import { expect, test } from "vitest";
import { byDue, isClosed, isOverdue, refusalOfEntry, type WatchEntry } from "@/domain/watch/watch-entry";
import { NOW } from "../examples";

const task = (changes: Partial<WatchEntry> = {}): WatchEntry => ({
  id: "e1",
  entryId: "e1",
  kind: "task",
  act: "written",
  replacesId: null,
  text: "Call the port",
  owner: null,
  dueAt: NOW,
  closing: null,
  effectiveAt: NOW - 10,
  recordedAt: NOW - 10,
  recordedBy: "Ada",
  ...changes,
});

test("a task is overdue from its due time on, until it is done or dropped", () => {
  expect(isOverdue(task(), NOW - 1)).toBe(false);
  expect(isOverdue(task(), NOW)).toBe(true);
  for (const act of ["done", "dropped"] as const) {
    expect(isClosed(task({ act }))).toBe(true);
    expect(isOverdue(task({ act, closing: "So" }), NOW + 1)).toBe(false);
  }
  expect(isOverdue(task({ kind: "question", dueAt: null }), NOW)).toBe(false);
});

test("what is due first is listed first, and questions in the order in which they were asked", () => {
  const later = task({ entryId: "a", dueAt: NOW + 1 });
  expect([later, task()].sort(byDue).map(({ entryId }) => entryId)).toEqual(["e1", "a"]);
  const first = task({ kind: "question", entryId: "b", dueAt: null, effectiveAt: 1 });
  const second = task({ kind: "question", entryId: "a", dueAt: null, effectiveAt: 2 });
  expect([second, first].sort(byDue)).toEqual([first, second]);
});

test.each([
  ["question", { owner: null, dueAt: null }, "owner"],
  ["task", { owner: null, dueAt: null }, "dueAt"],
  ["entry", { owner: "Ben", dueAt: null }, "owner"],
  ["entry", { owner: null, dueAt: NOW }, "dueAt"],
  ["question", { owner: "Ben", dueAt: NOW }, "dueAt"],
] as const)("a %s cannot have %j", (kind, values, field) =>
  expect(refusalOfEntry(kind, values)?.problems[0]?.field).toBe(field),
);
