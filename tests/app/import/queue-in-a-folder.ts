import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ImportQueue } from "@/app/_imports/import-queue";
import type { QueueAct, QueueEntry } from "@/domain/import/import-queue";
import { temporaryFolder } from "../../temporary-folder";

/** What a process of these tests does: says that it has begun, and goes on until the test lets it end. */
const WORK = `
import { appendFileSync, existsSync, readFileSync } from "node:fs";
process.once("message", ({ folder, id }) => {
  appendFileSync(folder + "/begun", id + "\\n");
  setInterval(() => look(folder, id), 10);
});
const look = (folder, id) => {
  const end = folder + "/end-" + id;
  if (!existsSync(end)) return;
  const how = readFileSync(end, "utf8");
  if (how === "memory") for (const all = []; ; ) all.push(new Array(100_000).fill(id));
  if (how === "fail") process.stderr.write("The file is odd.\\n");
  process.exit(how === "fail" ? 1 : 0);
};
setInterval(() => process.send("progress"), 50);
`;

type How = "well" | "fail" | "memory";

export type QueueInAFolder = {
  queue: ImportQueue;
  /** Lines up work on a file, a check by Ada unless it says otherwise. */
  add(id: string, by?: string, act?: QueueAct): boolean;
  /** Lets the process of a file end. */
  end(id: string, how?: How): void;
  /** Files whose process has begun, in that order; a file that was begun twice stands there twice. */
  begun(): string[];
  /** Files whose work has ended well, in that order. */
  done: string[];
  /** Another queue over the same folder, as after a restart of the server. */
  again(): QueueInAFolder;
};

/** A queue of real processes in a temporary folder. They are gone when the test ends. */
export function queueInAFolder(
  stuckMs = 60_000,
  folder = temporaryFolder(),
  servers = { storesImports: () => true, leaveImports: () => {} },
): QueueInAFolder {
  const script = join(folder, "work.mjs");
  writeFileSync(script, WORK);
  const done: string[] = [];
  const queue = new ImportQueue({
    mayStore: servers.storesImports,
    leaveStoring: servers.leaveImports,
    command: ["--max-old-space-size=32", script],
    env: process.env,
    folder: join(folder, "queue"),
    ...{ atWork: 2, stuckMs, stopMs: 1_000 },
    jobOf: ({ id, by }: QueueEntry) => ({ act: "undo", folder, by, id }),
    onDone: ({ id }) => done.push(id),
  });
  onTestFinished(() => queue.close());
  const log = join(folder, "begun");
  return {
    queue,
    done,
    add: (id, by = "Ada", act = "check") => queue.add({ id, act, by, fileName: `${id}.csv` }),
    end: (id, how = "well") => appendFileSync(join(folder, `end-${id}`), how),
    begun: () => (existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : []),
    again: () => queueInAFolder(stuckMs, folder),
  };
}

/** The waiting files in turn. */
export const waitingIn = ({ queue }: QueueInAFolder): string[] =>
  queue.entries().flatMap(({ entry, place }) => (place.state === "waiting" ? entry.id : []));

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
