import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Line } from "./report";

/** Share of the machine's processors that others may take before a figure counts as disturbed. */
const DISTURBED = 0.1;
const LOOK_MS = 300;
/** How long a measurement waits for a quiet machine, and how long one may have taken to be repeated. */
const PATIENCE_MS = 15_000;
const REPEATED_MS = 60_000;

/** Processor time since the machine started, in ticks: all of it, what was used, and what this process and its children used. */
type Ticks = { all: number; used: number; own: number };

/** Null where the system does not tell. */
function readTicks(): Ticks | null {
  try {
    const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, , , steal = 0] =
      readFileSync("/proc/stat", "utf8")
        .slice(0, 200)
        .split("\n", 1)[0]
        ?.trim()
        .split(/\s+/)
        .slice(1)
        .map(Number) ?? [];
    const used = user + nice + system + steal;
    return { all: used + idle + waiting, used, own: ownTicks() };
  } catch {
    return null;
  }
}

/** What this process, those that it started, and those of them that ended have used. */
function ownTicks(): number {
  const children = new Map<number, number[]>();
  const used = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const stat = pid > 0 ? statOf(pid) : undefined;
    if (!stat) continue;
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), pid]);
    used.set(pid, stat.used);
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((ticks, child) => ticks + sum(child), used.get(pid) ?? 0);
  return sum(process.pid);
}

/** Source: proc(5): after the name in brackets, the parent is the second field, and times are the 12th to 15th. */
function statOf(pid: number): { parent: number; used: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return { parent: fields[1] ?? 0, used: fields.slice(11, 15).reduce((a, b) => a + b, 0) };
  } catch {
    return undefined;
  }
}

/** The share of the machine that others have taken since, steal included; 0 where the system does not tell. */
function othersSince(from: Ticks | null): number {
  const until = readTicks();
  if (!from || !until || until.all === from.all) return 0;
  const others = until.used - from.used - (until.own - from.own);
  return Math.max(0, others / (until.all - from.all));
}

async function untilQuiet(): Promise<void> {
  const givesUpAt = performance.now() + PATIENCE_MS;
  do {
    const from = readTicks();
    await sleep(LOOK_MS);
    if (othersSince(from) <= DISTURBED) return;
  } while (performance.now() < givesUpAt);
}

/**
 * Measures on a quiet machine, as far as there is one: waits for it, measures again when others took a good part of it
 * meanwhile, and marks the lines of the better try when it was still disturbed.
 * Errors: what fails is a line of its own, so that the figures of the others are not lost.
 */
export async function undisturbed(what: string, measure: () => Promise<Line[]>): Promise<Line[]> {
  try {
    await untilQuiet();
    const first = await watched(measure);
    if (first.others <= DISTURBED || first.tookMs > REPEATED_MS) return marked(first);
    await untilQuiet();
    const second = await watched(measure);
    return marked(second.others < first.others ? second : first);
  } catch (error) {
    console.error(error);
    return [failedLine(what)];
  }
}

/** What could not be measured. */
export const failedLine = (what: string): Line => ({
  what,
  measured: "failed",
  floor: "",
  budget: "measured",
  isWithin: false,
});

type Watched = { lines: Line[]; others: number; tookMs: number };

async function watched(measure: () => Promise<Line[]>): Promise<Watched> {
  const from = readTicks();
  const began = performance.now();
  const lines = await measure();
  return { lines, others: othersSince(from), tookMs: performance.now() - began };
}

const marked = ({ lines, others }: Watched): Line[] =>
  others <= DISTURBED ? lines : lines.map((line) => ({ ...line, others }));
