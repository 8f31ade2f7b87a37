import { type ChildProcess, spawn } from "node:child_process";
import type { Exported, Paper } from "../format";
import type { MapPicture } from "./map";

/** What is to be drawn. */
type Drawing =
  | { as: "pdf"; exported: Exported; paper: Paper }
  | { as: "png"; exported: Exported }
  | { as: "svg"; picture: MapPicture };
export type DrawJob = Drawing & { id: number };
export type Drawn = { id: number; bytes: Uint8Array } | { id: number; failure: string };

/** What the process runs, after `node`. */
const DRAW_COMMAND = [
  "--max-old-space-size=384",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "formats/drawing/draw-worker.ts",
] as const;

/** How long one drawing may take, and how long the process waits for the next one before it ends, in milliseconds. */
const LATE_MS = 120_000;
const IDLE_MS = 60_000;

type Waiting = { resolve(bytes: Uint8Array): void; reject(error: Error): void };

/**
 * A process that draws files, one after the other: fonts and pages need memory and time that the server has not. It
 * starts with the first drawing, and ends when there has been none for a while, or when its parent ends.
 */
class DrawProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #idle: NodeJS.Timeout | undefined;
  /** Until when the drawing that is under way has to be done. */
  #late: NodeJS.Timeout | undefined;
  /** From when it is told to end, so that nothing more is given to it. */
  hasEnded = false;

  constructor() {
    this.#child = spawn(process.execPath, [...DRAW_COMMAND], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child.on("message", (drawn: Drawn) => this.#answer(drawn));
    this.#child.once("error", (error) => this.#end(error.message));
    this.#child.once("exit", (code, signal) => this.#end(`It ended with ${signal ?? `code ${code}`}.`));
    this.#child.unref();
    this.#child.channel?.unref();
  }

  draw(drawing: Drawing): Promise<Uint8Array> {
    const id = ++this.#last;
    clearTimeout(this.#idle);
    this.#child.channel?.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (this.#waiting.size === 1) this.#watchNext();
      this.#child.send({ ...drawing, id } satisfies DrawJob, (error) => error && this.#end(error.message));
    });
  }

  /** The process draws in the order of asking, so the next one begins when the one before is done. */
  #watchNext(): void {
    clearTimeout(this.#late);
    if (this.#waiting.size === 0) return;
    this.#late = setTimeout(() => {
      this.hasEnded = true;
      this.#child.kill("SIGKILL");
    }, LATE_MS);
  }

  #answer(drawn: Drawn): void {
    const waiting = this.#waiting.get(drawn.id);
    if (!waiting) return;
    this.#waiting.delete(drawn.id);
    this.#watchNext();
    if ("bytes" in drawn) waiting.resolve(drawn.bytes);
    else waiting.reject(new Error(`The file was not drawn: ${drawn.failure}`));
    if (this.#waiting.size > 0) return;
    this.#child.channel?.unref();
    this.#idle = setTimeout(() => {
      this.hasEnded = true;
      this.#child.disconnect();
    }, IDLE_MS).unref();
  }

  #end(why: string): void {
    this.hasEnded = true;
    clearTimeout(this.#late);
    for (const { reject } of this.#waiting.values()) reject(new Error(`The file was not drawn. ${why}`));
    this.#waiting.clear();
  }
}

let running: DrawProcess | undefined;

/** Draws a file in a process of its own. Errors: throws when the process fails, runs out of memory, or is too late. */
export function drawn(drawing: Drawing): Promise<Uint8Array> {
  if (!running || running.hasEnded) running = new DrawProcess();
  return running.draw(drawing);
}
