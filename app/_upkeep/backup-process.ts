import { type ChildProcess, spawn } from "node:child_process";
import { lowerPriority } from "@/db/files/low-priority";
import { HOUR_MS } from "@/domain/time/time";

/** What `npm run backup` runs, after `node`. A separate process keeps the server responsive. */
const COMMAND = [
  "--max-old-space-size=256",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "scripts/backup.ts",
];
/** A backup that takes longer is stuck. */
const LONGEST_MS = 6 * HOUR_MS;
/** How long one may take to stop on request. */
const STOP_MS = 2_000;
/** How many characters of its last output are kept. */
const LAST_OUTPUT_CHARS = 1_000;

/** How a backup process ended: `isBusy` when another one was running, `words` its last output. */
export type BackupEnd = { isBusy: boolean; words: string };

/** Starts a backup into the backups folder. It ends with this process, and is killed when it gets stuck. */
export function startBackup(folder: string, onEnd: (end: BackupEnd) => void): ChildProcess {
  const child = spawn(process.execPath, COMMAND, {
    env: { ...process.env, WATCHFLOOR_DATA: folder },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  lowerPriority(child.pid, "lowest");
  let words = "";
  let isBusy = false;
  child.stderr?.on("data", (part: Buffer) => {
    words = (words + part.toString()).slice(-LAST_OUTPUT_CHARS);
  });
  child.on("message", (message) => {
    isBusy = message === "busy";
  });
  child.once("error", (error) => {
    words += error.message;
  });
  const late = setTimeout(() => child.kill("SIGKILL"), LONGEST_MS).unref();
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("close", (code, signal) => {
    clearTimeout(late);
    process.off("exit", kill);
    onEnd({ isBusy, words: words.trim() || `The process that made it ended with ${signal ?? code}.` });
  });
  return child;
}

/** Ends a backup process, by force if necessary; its leftovers are removed at the next start. */
export async function endBackup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((end) => child.once("close", end));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(late);
}
