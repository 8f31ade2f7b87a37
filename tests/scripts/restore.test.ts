import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { keyFileOf } from "@/db/files/record-key";
import { openDesk } from "@/db/sqlite/desk";
import { migrate } from "@/db/sqlite/migrate";
import { verifyRecord } from "@/db/sqlite/record/verify-record";
import { temporaryFolder } from "@/tests/temporary-folder";
import { deskWithBackup, rationalesIn } from "../db/sqlite/desk-with-backup";
import { firstMigrations } from "../db/sqlite/made-migrations";
import { runScript } from "./run-script";

const restore = (folder: string, ...args: string[]) =>
  runScript("scripts/restore.ts", args, { WATCHFLOOR_DATA: folder });

test("a backup with an altered record is not restored unless told to, and the problem is named", async () => {
  const { desk, folder, file, backup } = await deskWithBackup();
  await desk.store.close();
  const forger = new SqliteDatabase(backup);
  forger.exec("drop trigger assessments_no_update; update assessments set rationale = 'Forged.'");
  forger.close();
  const before = readFileSync(file);
  const refused = await restore(folder, backup);
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /The record has been altered\. assessments \S+ is not as entry 7 recorded it\..*Nothing was changed\..*npm run restore -- \S+ --anyway/,
    ),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  const restored = await restore(folder, backup, "--anyway");
  expect(restored).toMatchObject({ code: 0, err: expect.stringContaining("has been altered") });
  expect(await rationalesIn(file)).toEqual(["Forged."]);
});

test("restoring says when the record could not be checked, and what that means", async () => {
  const { desk, folder, file, backup } = await deskWithBackup();
  await desk.store.close();
  rmSync(keyFileOf(file));
  const { code, err } = await restore(folder, backup);
  expect({ code, err }).toMatchObject({
    code: 0,
    err: expect.stringMatching(/could not be checked.*not vouched for/),
  });
});

/** A backup by a version that sealed nothing, with an entry. */
async function unsealedBackup() {
  const backup = join(temporaryFolder(), "old.db");
  await migrate(backup, firstMigrations(21));
  const old = new SqliteDatabase(backup);
  old.exec(`
    insert into desks (id, name, is_example, clock_offset_ms, created_at) values ('old', 'Old', 0, 0, 0);
    insert into watch_log (action, subject_id, recorded_at, recorded_by) values ('watch.opened', 'none', 1, 'Ada')`);
  old.close();
  return backup;
}

test("restoring a backup from before there were seals says so, and what happens to its record", async () => {
  const { code, err } = await restore(join(temporaryFolder(), "desk"), await unsealedBackup());
  expect({ code, err }).toMatchObject({
    code: 0,
    err: expect.stringMatching(/made before records were sealed.*The next start seals it as it is/),
  });
});

test("in a desk that seals its record, nobody vouches for a backup without seals", async () => {
  const { desk, folder, file } = await deskWithBackup();
  await desk.store.close();
  const { code, err } = await restore(folder, await unsealedBackup());
  expect({ code, err }).toMatchObject({
    code: 0,
    err: expect.stringMatching(/no seals, although this desk/),
  });
  await (await openDesk(folder)).store.close();
  expect((await verifyRecord(file)).unvouched).not.toBeNull();
});
