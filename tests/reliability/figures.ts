import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../../.prepared/results/reliability.jsonl", import.meta.url));

/**
 * Notes what a reliability test measured: one row of the table that `npm run test:reliability` prints at its end.
 * Shape: `what` names the attack, `seen` the measured figure with its unit, `bound` what it may be at most or at least.
 */
export function noteFigure(what: string, seen: string, bound: string): void {
  mkdirSync(dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${JSON.stringify({ what, seen, bound })}\n`);
}
