import { expect, test } from "vitest";
import { leftoversIn } from "@/domain/backup/leftovers";
import { DAY_MS, HOUR_MS } from "@/domain/time/time";

const NOW = Date.parse("2020-06-01T00:00:00Z");
const file = (name: string, age: number) => ({ name, modifiedAt: NOW - age });
const safetyCopy = (day: string, age: number) => file(`watchfloor.db.before-migration-${day}`, age);

test("unfinished backups are removed at once, with SQLite's companion files", () => {
  const files = [
    file("watchfloor-20200108-013405Z.db.partial-12", 0),
    file("watchfloor-20200108-013405Z.db.partial-12-journal", 0),
    file("runs.json.partial-12", 0),
    file("runs.json", 0),
    file("watchfloor-20200108-013405Z.db", 900 * DAY_MS),
    file("the one before the move.db", 900 * DAY_MS),
  ];
  expect(leftoversIn("backups", files, NOW)).toEqual(files.slice(0, 3).map(({ name }) => name));
});

test("the two newest safety copies are kept whatever their age, and those younger than a month too", () => {
  const old = [safetyCopy("a", 400 * DAY_MS), safetyCopy("b", 300 * DAY_MS)];
  expect(leftoversIn("data", old, NOW)).toEqual([]);
  expect(leftoversIn("data", [...old, safetyCopy("c", DAY_MS)], NOW)).toEqual([
    "watchfloor.db.before-migration-a",
  ]);
  const recent = [5, 4, 3, 2].map((days) => safetyCopy(`day-${days}`, days * DAY_MS));
  expect(leftoversIn("data", recent, NOW)).toEqual([]);
});

test("copies before a restore are counted separately, and removed together with their logs", () => {
  const files = [
    file("watchfloor.db.before-restore-a", 60 * DAY_MS),
    file("watchfloor.db.before-restore-a-wal", 60 * DAY_MS),
    file("watchfloor.db.before-restore-b", 50 * DAY_MS),
    file("watchfloor.db.before-restore-c", 40 * DAY_MS),
    safetyCopy("d", 90 * DAY_MS),
  ];
  expect(leftoversIn("data", files, NOW)).toEqual([
    "watchfloor.db.before-restore-a",
    "watchfloor.db.before-restore-a-wal",
  ]);
});

test("what another process may be writing is kept", () => {
  const files = [
    file("watchfloor.db.restoring", HOUR_MS - 1),
    file("watchfloor.db.before-migration-x.partial-7", HOUR_MS - 1),
    file("history-until-2019.db.partial-8", HOUR_MS - 1),
  ];
  expect(leftoversIn("data", files, NOW)).toEqual([]);
  expect(leftoversIn("data", files, NOW + 1)).toHaveLength(3);
});

test("the desk itself is never removed", () => {
  const names = ["watchfloor.db", "watchfloor.db-wal", "watchfloor.db-shm", "desk.json", "serving.lock"];
  const files = names.map((name) => file(name, 9_000 * DAY_MS));
  expect(leftoversIn("data", files, NOW)).toEqual([]);
});
