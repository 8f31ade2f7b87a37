import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { backUp } from "@/db/sqlite/backup";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { deskWithBackup, fatten } from "./desk-with-backup";

describe("a backup", () => {
  test("made during writes is of one instant: everything up to it, and nothing after", async () => {
    const { desk, folder } = await deskInAFolder();
    const indicator = await addedIndicator(desk);
    await fatten(desk, 40);
    const target = join(temporaryFolder(), "a.db");
    const shares: number[] = [];
    let isDone = false;
    const writing = (async () => {
      let count = 0;
      for (; !isDone; count++) await recordedAssessment(desk, indicator.id).then(() => setImmediate());
      return count;
    })();
    const backup = await backUp(folder, target, (share) => shares.push(share)).finally(() => {
      isDone = true;
    });
    expect(await writing).toBeGreaterThan(5);
    expect(shares.length).toBeGreaterThan(5);
    expect(backup.rowCount).toBeGreaterThan(40);
    const copy = new SqliteDatabase(target, { readonly: true });
    const count = (table: string) => copy.prepare(`select count(*) from ${table}`).pluck().get();
    expect(count("watch_log")).toBe(Number(count("assessments")) + 7);
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    copy.close();
  });

  test("is one file, with nothing beside it", async () => {
    const { backup } = await deskWithBackup();
    expect(readdirSync(join(backup, ".."))).toEqual(["a.db"]);
  });

  test("never replaces a file, and is never made of nothing", async () => {
    const { folder } = await deskInAFolder();
    const target = join(temporaryFolder(), "a.db");
    writeFileSync(target, "a letter");
    await expect(backUp(folder, target)).rejects.toThrow(/exists already/);
    expect(readFileSync(target, "utf8")).toBe("a letter");
    await expect(backUp(temporaryFolder(), `${target}2`)).rejects.toThrow(/no desk/);
    await expect(backUp(folder, join(target, "nowhere/a.db"))).rejects.toThrow(/no folder/);
  });

  test("that is stopped leaves no file", async () => {
    const { desk, folder } = await deskInAFolder();
    await fatten(desk, 20);
    const target = join(temporaryFolder(), "a.db");
    const stopped = backUp(folder, target, (share) => {
      if (share > 0.5) throw new Error("Stopped");
    });
    await expect(stopped).rejects.toThrow("Stopped");
    expect(readdirSync(join(target, ".."))).toEqual([]);
  });

  test("removes what killed processes left of one of its name, and nothing else", async () => {
    const { folder } = await deskInAFolder();
    const place = temporaryFolder();
    const [gone, running] = [spawnSync("true").pid, process.ppid];
    const left = [`a.db.partial-${gone}`, `a.db.partial-${gone}-journal`];
    const kept = [`a.db.partial-${running}`, `b.db.partial-${gone}`, "a.db.partial-draft"];
    for (const name of [...left, ...kept]) writeFileSync(join(place, name), "half");
    await backUp(folder, join(place, "a.db"));
    expect(readdirSync(place).sort()).toEqual([...kept, "a.db"].sort());
  });
});
