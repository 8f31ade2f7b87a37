import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { cleanUp, findLeftovers } from "@/db/files/clean-up";
import { HOUR_MS } from "@/domain/time/time";
import { temporaryFolder } from "../../temporary-folder";

const NOW = Date.parse("2020-06-01T00:00:00Z");

test("what a server left of an exercise that it was making goes after an hour, and nothing else in its folder", () => {
  const folder = temporaryFolder();
  const made = (name: string, age: number) => {
    const file = join(folder, "exercises", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "x");
    utimesSync(file, new Date(NOW - age), new Date(NOW - age));
    return file;
  };
  const old = made("night-watch/watchfloor.db.018f3f6e-0000-7000-8000-000000000001.new", 2 * HOUR_MS);
  const itsLog = made("night-watch/watchfloor.db.018f3f6e-0000-7000-8000-000000000001.new-wal", 2 * HOUR_MS);
  made("night-watch/watchfloor.db.018f3f6e-0000-7000-8000-000000000002.new", HOUR_MS / 2);
  for (const name of ["watchfloor.db", "watchfloor.db-wal", "watchfloor.key", "notes.new"])
    made(`night-watch/${name}`, 900 * HOUR_MS);
  expect(cleanUp(folder, NOW).sort()).toEqual([old, itsLog].sort());
  expect(findLeftovers(folder, NOW)).toEqual([]);
});
