import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { lowerPriority } from "@/db/files/low-priority";
import type { ImportJob } from "@/domain/import/import-job";

/** What the process runs, after `node`. A separate process leaves the server's memory to the pages. */
export const IMPORT_COMMAND = [
  "--max-old-space-size=256",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "imports/import-worker.ts",
] as const;

/** How to run a process: the arguments of `node`, and how long it may be silent. */
export type ProcessRules = {
  command: readonly string[];
  env: NodeJS.ProcessEnv;
  stuckMs: number;
  stopMs: number;
};

export type ProcessEnd = { state: "done" } | { state: "stopped" } | { state: "failed"; why: string };

/** How many characters of a process's last output are kept. */
const LAST_OUTPUT_CHARS = 2_000;
const HEAP_FULL = /heap out of memory|Reached heap limit/;

/**
 * A process that works on one file. It sends a message on progress, and is killed when it is silent for too long. It
 * has its own process group, so that Ctrl+C reaches only the server, which then stops it.
 */
export class ImportProcess {
  readonly ended: Promise<ProcessEnd>;
  readonly #child: ChildProcess;
  #isStopping = false;
  #isStuck = false;
  #messages = "";

  constructor(
    job: ImportJob,
    private readonly rules: ProcessRules,
  ) {
    const { command, env, stuckMs } = rules;
    this.#child = spawn(process.execPath, [...command], {
      env,
      detached: true,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#child.send(job, () => undefined);
    const watchdog = setTimeout(() => {
      this.#isStuck = true;
      this.#kill();
    }, stuckMs);
    this.#child.on("message", () => watchdog.refresh());
    this.#child.stderr?.on("data", (words: Buffer) => {
      this.#messages = (this.#messages + words.toString()).slice(-LAST_OUTPUT_CHARS);
    });
    process.once("exit", this.#kill);
    offerToOomKiller(this.pid);
    this.ended = new Promise((resolve) => {
      const end = (code: number | null, signal: NodeJS.Signals | null) => {
        clearTimeout(watchdog);
        process.off("exit", this.#kill);
        resolve(this.#endOf(code, signal));
      };
      this.#child.once("error", (error) => {
        this.#messages = error.message;
        end(1, null);
      });
      this.#child.once("close", end);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Lowers the process's priority. */
  lowerPriority(): void {
    lowerPriority(this.pid, "below the server");
  }

  /** Asks it to stop at its next step, and kills it when it takes too long. */
  stop(): void {
    this.#isStopping = true;
    this.#child.kill("SIGTERM");
    const late = setTimeout(this.#kill, this.rules.stopMs);
    void this.ended.then(() => clearTimeout(late));
  }

  /** Kills it at once: for work that stores nothing. */
  stopAtOnce(): void {
    this.#isStopping = true;
    this.#kill();
  }

  /** The transaction under way is rolled back: a batch of rows is stored whole or not at all. */
  #kill = (): void => {
    this.#child.kill("SIGKILL");
  };

  #endOf(code: number | null, signal: NodeJS.Signals | null): ProcessEnd {
    if (code === 0) return { state: "done" };
    if (this.#isStuck) return { state: "failed", why: stuckWords(this.rules.stuckMs) };
    if (this.#isStopping) return { state: "stopped" };
    if (HEAP_FULL.test(this.#messages)) return { state: "failed", why: TOO_MUCH_MEMORY };
    if (signal === "SIGKILL") return { state: "failed", why: ENDED_BY_SYSTEM };
    const why = this.#messages.trim() || `The import process ended with ${signal ?? `code ${code}`}.`;
    return { state: "failed", why };
  }
}

/** On Linux, makes the OOM killer choose this process before the server. Other systems have no such file. */
function offerToOomKiller(pid: number | undefined): void {
  try {
    if (pid && process.platform === "linux") writeFileSync(`/proc/${pid}/oom_score_adj`, OOM_SCORE);
  } catch {
    // It has already ended, or the system does not allow it: it keeps its score.
  }
}

/** Far above the server's 0. */
const OOM_SCORE = "500";

const stuckWords = (ms: number): string =>
  `It made no progress for ${Math.round(ms / 1_000)} seconds and was stopped. Try again; if it happens again, the problem is in the file.`;
const TOO_MUCH_MEMORY =
  "It needed more memory than one import may use, so it was stopped. Split the file and send the parts.";
const ENDED_BY_SYSTEM =
  "The system stopped it, most likely because the machine ran out of memory. Try again when the machine is less busy.";
