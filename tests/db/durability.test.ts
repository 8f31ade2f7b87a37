import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import SqliteDatabase from "better-sqlite3";
import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { actingAs, type Desk } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { deskInAFolder, everythingIn } from "@/tests/desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";

const WRITES = 200;
/** More than a process can write before it is killed. */
const ENDLESS = 100_000;

/** A new desk on disk with one indicator, closed. */
async function closedDesk() {
  const folder = temporaryFolder();
  const desk = actingAs(await createDesk(folder, EMPTY_DESK), "Ada");
  const indicator = await addedIndicator(desk);
  await desk.store.close();
  return { folder, indicatorId: indicator.id };
}

/** Starts a process that writes; its acknowledgements are collected until it ends, however it ends. */
function writerIn(
  folder: string,
  indicatorId: string,
  actor: string,
  writes: number,
  onCount: (count: number) => void = () => {},
) {
  const args = ["--import", "tsx", "tests/writing-process.ts", folder, indicatorId, String(writes), actor];
  const writer: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let words = "";
  const acknowledged = () => words.split("\n").slice(0, -1);
  writer.stdout?.setEncoding("utf8").on("data", (text: string) => {
    words += text;
    onCount(acknowledged().length);
  });
  return { writer, ended: once(writer, "close").then(acknowledged) };
}

async function idsIn(folder: string) {
  const desk = await openDesk(folder);
  const { assessments = [], watchLog = [] } = await everythingIn(desk);
  await desk.store.close();
  const logged = (watchLog as { action: string; subjectId: string }[])
    .filter((row) => row.action === "assessment.recorded")
    .map((row) => row.subjectId);
  return { stored: (assessments as { id: string }[]).map((row) => row.id), logged };
}

function integrityOf(folder: string) {
  const connection = new SqliteDatabase(filesOf(folder).database, { readonly: true });
  const found = [
    connection.pragma("integrity_check", { simple: true }),
    connection.pragma("foreign_key_check"),
  ];
  connection.close();
  return found;
}

test("every acknowledged level survives kill -9, and none is half there", async () => {
  const { folder, indicatorId } = await closedDesk();
  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round++) {
    const killAfter = 1 + Math.floor(Math.random() * WRITES);
    const { writer, ended } = writerIn(folder, indicatorId, `Writer ${round}`, ENDLESS, (count) => {
      if (count >= killAfter) writer.kill("SIGKILL");
    });
    const ids = await ended;
    expect(writer.signalCode, `killed after ${killAfter}`).toBe("SIGKILL");
    expect(ids.length).toBeGreaterThanOrEqual(killAfter);
    acknowledged.push(...ids);
    expect(integrityOf(folder)).toEqual(["ok", []]);
    const { stored, logged } = await idsIn(folder);
    expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
    expect(logged.sort()).toEqual(stored.sort());
  }
}, 120_000);

test("two processes writing at once lose nothing, and each change has its own revision", async () => {
  const { folder, indicatorId } = await closedDesk();
  const writers = ["Ada", "Bob"].map((actor) => writerIn(folder, indicatorId, actor, WRITES));
  const acknowledged = (await Promise.all(writers.map(({ ended }) => ended))).flat();
  expect(acknowledged).toHaveLength(2 * WRITES);
  const { stored, logged } = await idsIn(folder);
  expect(stored.sort()).toEqual(acknowledged.sort());
  expect(logged.sort()).toEqual(stored);
  expect(integrityOf(folder)).toEqual(["ok", []]);
}, 120_000);

/** Lets the database of a desk grow to so many pages, as a disk would that has no more room. */
const limitPages = (desk: Desk, pages: number) =>
  desk.store.write(0, async ({ db }) => {
    const driver = db as unknown as BetterSQLite3Database;
    return driver.get(sql.raw(`pragma max_page_count = ${pages}`));
  });

test("a full disk is an error that stores nothing in part, and free space is used again", async () => {
  const { desk } = await deskInAFolder();
  const indicator = await addedIndicator(desk);
  await limitPages(desk, 1);
  const rationale = "Long words. ".repeat(300);
  const untilFull = async () => {
    for (let n = 0; n < 1_000; n++) {
      before = await everythingIn(desk);
      await recordedAssessment(desk, indicator.id, { rationale });
    }
  };
  let before = {};
  await expect(untilFull()).rejects.toThrow(/full/);
  expect(await everythingIn(desk)).toEqual(before);
  await limitPages(desk, 1_000_000);
  await recordedAssessment(desk, indicator.id, { rationale });
  expect((await everythingIn(desk)).assessments).toHaveLength(1 + countOf(before));
});

const countOf = (rows: Record<string, unknown[]>) => rows.assessments?.length ?? 0;
