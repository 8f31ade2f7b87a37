import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Desk } from "@/db/desk";
import { lowerPriority } from "@/db/files/low-priority";
import type { ListFormat } from "@/formats/list/list-file";
import type { ListFacts } from "./exported-list";

/** A list to export, by the noun of its rows. */
export type ExportJob = ListFacts & { folder: string; noun: string; format: ListFormat["name"] };

/** Why the process failed, with the code of the database or of the system. */
export type ExportFailure = { message: string; code?: string | undefined };

/** What the process runs, after `node`. */
export const EXPORT_COMMAND = [
  "--max-old-space-size=192",
  "--max-semi-space-size=16",
  "--import",
  "tsx",
  "app/_export/export-worker.ts",
] as const;

/**
 * The bytes of an exported list, made by a process that reads the desk by itself: a long one neither holds a reader nor
 * keeps the server's thread busy.
 * Shape:  the process waits while nobody takes what it wrote, and is killed when `signal` is aborted or its bytes are no
 *         longer wanted.
 * Errors: throws when the process fails; what the database said counts for the condition of the desk.
 */
export async function* exportedByProcess(
  job: ExportJob,
  desk: Desk,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [...EXPORT_COMMAND], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  // From its start on, which takes a second of a processor.
  lowerPriority(child.pid, "lowest");
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  signal.addEventListener("abort", kill, { once: true });
  let failure: ExportFailure | undefined;
  child.on("message", (said: ExportFailure) => {
    failure = said;
  });
  const ended = once(child, "close").then(
    ([code]: (number | null)[]) => code === 0,
    (error: Error) => {
      failure ??= error;
      return false;
    },
  );
  try {
    child.send(job, () => undefined);
    for await (const bytes of child.stdout ?? []) yield bytes;
    const isWhole = await ended;
    signal.throwIfAborted();
    if (!isWhole) await failed(desk, failure ?? { message: "Its process was ended." });
  } finally {
    kill();
    process.off("exit", kill);
    signal.removeEventListener("abort", kill);
  }
}

/** Throws; the desk's reader decides what it says of the database. */
const failed = (desk: Desk, { message, code }: ExportFailure): Promise<never> =>
  desk.store.read(() => Promise.reject(Object.assign(new Error(`The export failed. ${message}`), { code })));
