import { describe, expect, test } from "vitest";
import { failedRun } from "@/domain/backup/backup-run";
import { CHECKS, type CheckName } from "@/domain/status/check";
import { type ReadinessFacts, readinessOf } from "@/domain/status/readiness";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/time/time";

const NOW = Date.parse("2020-01-08T10:00:00Z");
const MB = 1024 * 1024;
const GOOD: ReadinessFacts = {
  now: NOW,
  signing: { fingerprint: "ab", problem: null, doubt: null },
  condition: { status: "ok" },
  room: { databaseBytes: 10 * MB, freeBytes: 5_000 * MB, reserveBytes: 500 * MB },
  backups: { count: 14, newestAt: NOW - 8 * HOUR_MS, hasAhead: false, lastRun: null },
  exports: { scheduled: 1, failing: [], problem: null },
  integrity: { at: NOW - 8 * HOUR_MS, problem: null },
  chain: { at: NOW - 8 * HOUR_MS, problem: null },
  record: { problem: null, unvouched: null },
  aheadMs: -5_000,
  clockDoubt: null,
  uploads: { waiting: 0, limit: 20 },
  memory: { residentBytes: 200 * MB, heapBytes: 90 * MB, heapLimitBytes: 540 * MB },
  delayMs: 30,
};
const noRoom = failedRun(NOW - MINUTE_MS, 5, "There is no room.");
const room = (freeBytes: number) => ({
  ...GOOD.room,
  databaseBytes: 10 * MB,
  freeBytes,
  reserveBytes: 500 * MB,
});
const backups = (newestAt: number | null, more = {}) => ({
  ...{ count: 14, newestAt, hasAhead: false, lastRun: null },
  ...more,
});

const failing = (forMs: number) => ({
  scheduled: 2,
  failing: [{ folder: "daily", problem: "The disk is full.", forMs }],
  problem: null,
});

test("a healthy desk is ready, with a line for every check", () => {
  const { status, checks } = readinessOf(GOOD);
  expect(status).toBe("ok");
  expect(checks.map(({ name }) => name)).toEqual(CHECKS.map(({ name }) => name));
  expect(new Set(checks.map((check) => check.status))).toEqual(new Set(["ok"]));
});

describe.each<[CheckName, [string, Partial<ReadinessFacts>, string][]]>([
  [
    "database",
    [
      ["that cannot be written", { condition: { status: "read-only", message: "Damaged." } }, "failed"],
      ["that is gone", { condition: { status: "failed", message: "It is gone." } }, "failed"],
    ],
  ],
  [
    "disk",
    [
      ["without room for the next backup", { room: room(509 * MB) }, "warning"],
      ["that is nearly full", { room: room(99 * MB) }, "failed"],
      ["that cannot be read", { room: null }, "warning"],
    ],
  ],
  [
    "backups",
    [
      ["none yet", { backups: backups(null) }, "warning"],
      ["none, and none could be made", { backups: backups(null, { lastRun: noRoom }) }, "failed"],
      [
        "of this night, and one that failed since",
        { backups: backups(NOW - HOUR_MS, { lastRun: noRoom }) },
        "warning",
      ],
      ["older than a day and two hours", { backups: backups(NOW - 27 * HOUR_MS) }, "warning"],
      ["older than two days", { backups: backups(NOW - 49 * HOUR_MS) }, "failed"],
      ["only from the future", { backups: backups(null, { hasAhead: true }) }, "warning"],
      ["switched off", { backups: backups(null, { count: 0 }) }, "warning"],
    ],
  ],
  [
    "exports",
    [
      ["one of which failed", { exports: failing(HOUR_MS) }, "warning"],
      ["one of which has failed for days", { exports: failing(3 * DAY_MS) }, "failed"],
      ["that could not be read", { exports: null }, "unchecked"],
    ],
  ],
  [
    "integrity",
    [
      ["that found damage", { integrity: { at: NOW, problem: "Page 7 is damaged." } }, "failed"],
      ["long ago", { integrity: { at: NOW - 3 * DAY_MS, problem: null } }, "warning"],
      ["never", { integrity: null }, "unchecked"],
    ],
  ],
  [
    "chain",
    [
      ["that is broken", { chain: { at: NOW, problem: "Entry 12 was changed." } }, "failed"],
      ["whose note is gone", { record: { problem: "It is missing.", unvouched: null } }, "failed"],
      ["nobody vouches for", { record: { problem: null, unvouched: "Accept it." } }, "warning"],
      [
        "nobody vouches for before the first check",
        { chain: null, record: { problem: null, unvouched: "Accept it." } },
        "warning",
      ],
      ["never checked", { chain: null }, "unchecked"],
    ],
  ],
  [
    "clock",
    [
      ["two minutes behind the newest entry", { aheadMs: 2 * MINUTE_MS }, "warning"],
      ["years behind the newest entry", { aheadMs: 3_650 * DAY_MS }, "failed"],
      ["that waits to be confirmed", { clockDoubt: "This machine's clock says 2030." }, "failed"],
      ["with no entry to compare", { aheadMs: null }, "unchecked"],
    ],
  ],
  [
    "uploads",
    [
      ["that is nearly full", { uploads: { waiting: 16, limit: 20 } }, "warning"],
      ["that is full only makes people wait", { uploads: { waiting: 20, limit: 20 } }, "warning"],
      ["that nobody has asked", { uploads: null }, "unchecked"],
    ],
  ],
  [
    "memory",
    [
      ["three quarters used", { memory: { ...GOOD.memory, heapBytes: 410 * MB } }, "warning"],
      ["nearly used up", { memory: { ...GOOD.memory, heapBytes: 500 * MB } }, "failed"],
      ["beyond the heap", { memory: { ...GOOD.memory, residentBytes: 900 * MB } }, "failed"],
    ],
  ],
  [
    "event-loop",
    [
      ["while the server starts", { delayMs: null }, "unchecked"],
      ["busy for a second", { delayMs: 1_200 }, "warning"],
      ["busy for half a minute", { delayMs: 35_600 }, "failed"],
    ],
  ],
])("%s", (name, cases) => {
  test.each(cases)("%s: the desk says so", (_, facts, expected) => {
    const { status, checks } = readinessOf({ ...GOOD, ...facts });
    const check = checks.find((each) => each.name === name);
    expect(check?.status).toBe(expected);
    expect(check?.message).toMatch(/\.$/);
    expect(status).toBe(expected === "unchecked" ? "ok" : expected);
  });
});

test("failures come first, then warnings, then the rest in their own order", () => {
  const facts = {
    ...GOOD,
    chain: null,
    delayMs: 1_200,
    integrity: { at: NOW, problem: "Page 7 is damaged." },
  };
  const names = readinessOf(facts).checks.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(["integrity", "event-loop"]);
  const rest: string[] = CHECKS.map(({ name }) => name).filter((name) => !names.slice(0, 2).includes(name));
  expect(names.slice(2)).toEqual(rest);
});

test("SQLite's messages about damage, and error codes, are details beside plain words", () => {
  const finding = "*** in database main *** Tree 5 page 12: btreeInitPage() returns error code 11";
  const facts = { ...GOOD, integrity: { at: NOW, problem: finding } };
  expect(readinessOf(facts).checks[0]).toMatchObject({
    ...{ name: "integrity", message: "The last backup found the database damaged.", detail: finding },
  });
  const condition = { status: "read-only", message: "Part of it is damaged.", detail: "table x" } as const;
  expect(readinessOf({ ...GOOD, condition }).checks[0]).toMatchObject({
    ...{ name: "database", message: condition.message, detail: condition.detail },
  });
});

test.each([
  [12_400, "warning", "12 s"],
  [3 * MINUTE_MS, "failed", "3 min"],
] as const)("a database that another program has held for %d ms is a %s", (heldMs, status, words) => {
  const [check] = readinessOf({ ...GOOD, condition: { status: "ok", heldMs } }).checks;
  expect(check).toMatchObject({ name: "database", status });
  expect(check?.message).toContain(`held the database for ${words}`);
});

test("the whole is as bad as the worst of its checks", () => {
  const facts = { ...GOOD, delayMs: 1_200, integrity: { at: NOW, problem: "Page 7 is damaged." } };
  expect(readinessOf(facts).status).toBe("failed");
});
