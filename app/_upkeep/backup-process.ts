import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { HOUR_MS } from "@/domain/time/time";

/** What `npm run backup` runs, without `node` itself; a process of its own leaves the server's to the people. */
const COMMAND = [
  "--max-old-space-size=256",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "scripts/backup.ts",
];
/** A backup that takes longer hangs. */
const LONGEST_MS = 6 * HOUR_MS;
/** How long one may take to end when it is asked to. */
const STOP_MS = 2_000;
/** How much of its last words is remembered, in characters. */
const WORDS_LAST = 1_000;

/** How a backup process ended: `isBusy` when another one was at work, `words` what it wrote last. */
export type BackupEnd = { isBusy: boolean; words: string };

/** Starts a backup into the folder of backups. It ends with this process, and sooner when it hangs. */
export function startBackup(folder: string, onEnd: (end: BackupEnd) => void): ChildProcess {
  const child = spawn(process.execPath, COMMAND, {
    env: { ...process.env, WATCHFLOOR_DATA: folder },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  if (child.pid) makeWay(child.pid);
  let words = "";
  let isBusy = false;
  child.stderr?.on("data", (part: Buffer) => {
    words = (words + part.toString()).slice(-WORDS_LAST);
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

/** Ends a backup process, if need be by force; what it leaves then is removed at the next start. */
export async function endBackup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((end) => child.once("close", end));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(late);
}

/** Backups run when nobody else wants the processor. A system that does not let them is no reason not to make one. */
function makeWay(pid: number) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    return;
  }
}
