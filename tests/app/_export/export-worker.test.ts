import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { constants, getPriority, setPriority } from "node:os";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { EXPORT_COMMAND, type ExportJob, exportedByProcess } from "@/app/_export/export-process";
import { presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { deskInAFolder } from "../../desk-in-a-folder";
import { addedIndicator } from "../../drafts";

/** What a log is exported by, as a server that holds the desk does it. */
async function logExport() {
  const { desk, folder } = await deskInAFolder();
  await addedIndicator(desk, { name: "Launches" });
  const job = {
    ...{ folder, noun: "log", format: "csv", profile: desk.profile, params: {}, sort: "-recorded" },
    at: await desk.store.seek(async (view) => presentOf(desk, await readTail(view))),
  } satisfies ExportJob;
  return { desk, job };
}

/** The processes that this one has started. */
const children = (): number[] =>
  readdirSync("/proc/self/task").flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );

test("a long export leaves the processor to everybody else, from the start of its process", async () => {
  const { desk, job } = await logExport();
  const before = children();
  const bytes = exportedByProcess(job, desk, new AbortController().signal);
  const first = bytes.next();
  const started = children().filter((pid) => !before.includes(pid));
  expect(started.map((pid) => getPriority(pid))).toEqual([constants.priority.PRIORITY_LOW]);
  expect((await first).done).toBe(false);
  await bytes.return(undefined);
});

test("a server that already has the lowest priority exports long lists as well", async () => {
  const { job } = await logExport();
  const child = spawn(process.execPath, [...EXPORT_COMMAND], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
  const ended = once(child, "close");
  child.send(job);
  if (!child.stdout) throw new Error("The process has no output.");
  expect(await text(child.stdout)).toContain("Launches");
  expect((await ended)[0]).toBe(0);
});
