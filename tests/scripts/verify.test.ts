import { rmSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { keyFileOf } from "@/db/files/record-key";
import { backUp } from "@/db/sqlite/backup";
import { openDesk } from "@/db/sqlite/desk";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "./run-script";

const verify = (folder: string, ...args: string[]) =>
  runScript("scripts/verify.ts", args, { WATCHFLOOR_DATA: folder });

async function sealedDesk() {
  const made = await deskInAFolder();
  await recordedAssessment(made.desk, (await addedIndicator(made.desk)).id, { level: "4" });
  return made;
}

function forge(file: string) {
  const forger = new SqliteDatabase(file);
  forger.exec("drop trigger assessments_no_update; update assessments set level = 1");
  forger.close();
}

test("an untouched record is confirmed, of the desk and of a backup of it", async () => {
  const { folder } = await sealedDesk();
  const backup = join(temporaryFolder(), "backup.db");
  await backUp(folder, backup);
  for (const args of [[], [backup]]) {
    const ran = await verify(folder, ...args);
    expect(ran).toMatchObject({ code: 0, out: "" });
    expect(ran.err).toMatch(
      /^No entry has been altered: 7 entries and the 13 rows they wrote match their seals\./,
    );
  }
});

test("a forged level is named, on the desk and in later backups, until it is resealed by name", async () => {
  const { folder, file } = await sealedDesk();
  forge(file);
  const backup = join(temporaryFolder(), "backup.db");
  await backUp(folder, backup);
  for (const args of [[], [backup]]) {
    const ran = await verify(folder, ...args);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/has been altered\. assessments [0-9a-f-]{36} is not as entry 7 recorded it/);
  }
  const pruned = await runScript(
    "scripts/prune.ts",
    ["--before", "2019-10-01", "--archive", join(temporaryFolder(), "a.db"), "--reason", "Old"],
    { WATCHFLOOR_DATA: folder },
  );
  expect(pruned).toMatchObject({ code: 1, err: expect.stringContaining("Nothing was removed") });
  expect(await verify(folder, "--seal")).toMatchObject({ code: 2 });
  expect(await verify(folder, "--seal", "--reason", "Copied by hand", "--actor", "Ada")).toMatchObject({
    code: 0,
  });
  expect(await verify(folder)).toMatchObject({ code: 0 });
});

test("a record whose key was deleted is not confirmed until a named person accepts it", async () => {
  const { folder, file, desk } = await sealedDesk();
  await desk.store.close();
  forge(file);
  rmSync(keyFileOf(file));
  await (await openDesk(folder)).store.close();
  const ran = await verify(folder);
  expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/not vouched for before entry 8/) });
  const accepted = await verify(folder, "--seal", "--reason", "Compared by hand", "--actor", "Ada");
  expect(accepted).toMatchObject({ code: 0 });
  expect(await verify(folder)).toMatchObject({ code: 0 });
});

test("the verdict is JSON for scripts, and a file without a key cannot be checked", async () => {
  const { folder } = await sealedDesk();
  const { out } = await verify(folder, "--json");
  expect(JSON.parse(out)).toMatchObject({ findings: [], entryCount: 7, head: { revision: 7 } });
  const ran = await verify(folder, "--key", join(folder, "nowhere"));
  expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/There is no key at .*nowhere/) });
});
