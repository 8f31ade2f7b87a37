import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { getPriority, setPriority } from "node:os";
import type { ImportJob } from "@/domain/import/import-job";

/** What the process runs, without `node` itself; a process of its own leaves the server's memory to the pages. */
export const IMPORT_COMMAND = [
  "--max-old-space-size=256",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "imports/import-worker.ts",
] as const;

/** How a process is run: the arguments of `node`, and how long it may be silent. */
export type ProcessRules = {
  command: readonly string[];
  env: NodeJS.ProcessEnv;
  stuckMs: number;
  stopMs: number;
};

/** How a process ended; `why` is for people. */
export type ProcessEnd = { state: "done" } | { state: "stopped" } | { state: "failed"; why: string };

/** How much nicer than the server a process is that gives way; far from starved by whatever else the machine does. */
const BEHIND_SERVER = 5;

/** How much of the last messages of a process is kept, in characters. */
const LAST_MESSAGES = 2_000;
const HEAP_FULL = /heap out of memory|Reached heap limit/;

/**
 * A process that works on one file. It sends a message whenever it has got further, and is ended when it sends none
 * for too long. It is a group of its own, so that Ctrl+C reaches only the server, which then stops it.
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
      this.#messages = (this.#messages + words.toString()).slice(-LAST_MESSAGES);
    });
    process.once("exit", this.#kill);
    offerToSystem(this.pid);
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

  /** Lets everything else on the machine go first. */
  giveWay(): void {
    try {
      if (this.pid) setPriority(this.pid, getPriority() + BEHIND_SERVER);
    } catch {
      // It has ended already, or the system does not allow it: it runs as it is.
    }
  }

  /** Asks it to stop at its next step, and ends it when it does not in time. */
  stop(): void {
    this.#isStopping = true;
    this.#child.kill("SIGTERM");
    const late = setTimeout(this.#kill, this.rules.stopMs);
    void this.ended.then(() => clearTimeout(late));
  }

  /** Ends it at once: for work that stores nothing. */
  stopAtOnce(): void {
    this.#isStopping = true;
    this.#kill();
  }

  /** What it was storing is not stored: a batch of rows is one transaction. */
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

/** On Linux the system ends this process before the server when memory runs out. Elsewhere there is no such file. */
function offerToSystem(pid: number | undefined): void {
  try {
    if (pid && process.platform === "linux") writeFileSync(`/proc/${pid}/oom_score_adj`, OOM_SCORE);
  } catch {
    // It has ended already, or the system does not allow it: it runs as it is.
  }
}

/** Far above the 0 that the server has. */
const OOM_SCORE = "500";

const stuckWords = (ms: number): string =>
  `It made no progress for ${Math.round(ms / 1_000)} seconds and was stopped. Try again; if it happens again, the problem is in the file.`;
const TOO_MUCH_MEMORY =
  "It needed more memory than one import may use, so it was stopped. Split the file and send the parts.";
const ENDED_BY_SYSTEM =
  "The system stopped it, most likely because the machine ran out of memory. Try again when the machine is less busy.";
