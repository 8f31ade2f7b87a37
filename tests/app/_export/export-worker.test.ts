import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { EXPORT_COMMAND, type ExportJob } from "@/app/_export/export-process";
import { presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { deskInAFolder } from "../../desk-in-a-folder";
import { addedIndicator } from "../../drafts";

test("a server that already has the lowest priority exports long lists as well", async () => {
  const { desk, folder } = await deskInAFolder();
  await addedIndicator(desk, { name: "Launches" });
  const child = spawn(process.execPath, [...EXPORT_COMMAND], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
  const ended = once(child, "close");
  child.send({
    ...{ folder, noun: "log", format: "csv", profile: desk.profile, params: {}, sort: "-recorded" },
    at: await desk.store.seek(async (view) => presentOf(desk, await readTail(view))),
  } satisfies ExportJob);
  if (!child.stdout) throw new Error("The process has no output.");
  expect(await text(child.stdout)).toContain("Launches");
  expect((await ended)[0]).toBe(0);
});
