import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { backUp } from "@/db/sqlite/backup";
import { restore } from "@/db/sqlite/restore";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { temporaryFolder } from "@/tests/temporary-folder";
import { fatten } from "./desk-with-backup";

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.includes(".before-restore-"));

test("a restore killed while it keeps the present database leaves nothing that looks like a copy", async () => {
  const { desk, folder } = await deskInAFolder();
  const backup = join(temporaryFolder(), "a.db");
  await backUp(folder, backup);
  await fatten(desk, 120);
  await desk.store.close();
  const restoring = spawn(process.execPath, ["--import", "tsx", "scripts/restore.ts", backup], {
    env: { ...process.env, WATCHFLOOR_DATA: folder },
    stdio: "ignore",
  });
  const ended = once(restoring, "exit");
  while (!copiesIn(folder).some((name) => statSync(join(folder, name)).size > 0)) await sleep(1);
  restoring.kill("SIGKILL");
  await ended;
  expect(copiesIn(folder)).not.toEqual([]);
  expect(copiesIn(folder).filter((name) => !/\.partial-\d+/.test(name))).toEqual([]);
  const { safetyCopy } = await restore(folder, backup);
  expect(statSync(String(safetyCopy)).size).toBeGreaterThan(120_000_000);
});
