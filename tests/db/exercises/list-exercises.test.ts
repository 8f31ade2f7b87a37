import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { listExercises } from "@/db/exercises/exercises";
import { inFolder } from "@/db/sqlite/in-folder";
import { migrate } from "@/db/sqlite/migrate";
import { temporaryFolder } from "@/tests/temporary-folder";
import { firstMigrations } from "../sqlite/made-migrations";

/** The folder of an exercise, in which no database is yet. */
function exerciseFolder(folder: string, slug: string): string {
  const target = join(folder, "exercises", slug);
  mkdirSync(target, { recursive: true });
  return target;
}

test("an exercise of an older version is listed, and one whose database is damaged is left out", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(exerciseFolder(folder, "damaged"), "watchfloor.db"), "no database".repeat(500));
  const database = join(exerciseFolder(folder, "older"), "watchfloor.db");
  await migrate(database, firstMigrations(21));
  const connection = new SqliteDatabase(database);
  connection.exec(`
    insert into desks values ('older', 'Desk', 0, 0, null, 0);
    insert into exercises values ('night', 'Night', 1000, 2000, 60, 1000, 'Ada');
    insert into watch_log (action, subject_id, recorded_at, recorded_by) values ('exercise.opened', 'night', 1000, 'Ada')`);
  connection.close();
  expect(await listExercises(inFolder(folder))).toMatchObject([
    { slug: "older", name: "Night", nowAt: 1000 },
  ]);
});
