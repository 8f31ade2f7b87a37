import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

/** What `npm run import` runs, without `node` itself; a process of its own leaves the board's to the board. */
const COMMAND = [
  "--max-old-space-size=256",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "scripts/import.ts",
] as const;

/** How much of what a process says last is kept, in characters. */
const SAID_LAST = 2_000;

/** Processes by the id of what they work on; one list for the whole process: Next loads this module more than once. */
const kept = globalThis as typeof globalThis & { watchfloorWork?: Work };
type Work = { running: Map<string, ChildProcess>; said: Map<string, string> };
kept.watchfloorWork ??= { running: new Map(), said: new Map() };
const work = kept.watchfloorWork;

export const isWorking = (id: string): boolean => work.running.has(id);

/** What the last process that failed at something said; empty when it did not. */
export const lastSaid = (id: string): string => work.said.get(id) ?? "";

/** Runs the command of imports on something, unless one is at it already; `onEnd` follows when it has ended well. */
export function startWork(id: string, args: readonly string[], onEnd: () => void = () => undefined): void {
  if (isWorking(id)) return;
  // The folder of the desk is no part of the program: the build need not follow it.
  const folder = resolve(/* turbopackIgnore: true */ process.env.WATCHFLOOR_DATA || "data");
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    env: { ...process.env, WATCHFLOOR_DATA: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  work.running.set(id, child);
  work.said.delete(id);
  let said = "";
  child.stderr.on("data", (words: Buffer) => {
    said = (said + words.toString()).slice(-SAID_LAST);
  });
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  const ended = (code: number | null) => {
    process.off("exit", stop);
    work.running.delete(id);
    if (code === 0) onEnd();
    else work.said.set(id, said.trim());
  };
  child.once("error", (error) => {
    said = error.message;
    ended(1);
  });
  child.once("close", ended);
}

/** Asks the process that works on something to stop at its next step. */
export const stopWork = (id: string): void => {
  work.running.get(id)?.kill("SIGTERM");
};
