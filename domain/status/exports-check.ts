import { countOf } from "../count-words";
import type { Instant } from "../time/time";
import type { Check } from "./check";
import { THRESHOLDS } from "./thresholds";

/** How many exports are scheduled, and those whose last attempt failed. */
export type ExportFacts = {
  scheduled: number;
  failing: readonly { folder: string; problem: string; forMs: number }[];
  /** Why the list of earlier exports cannot be kept, in a sentence; null while it can. */
  problem: string | null;
};

/** Whether every scheduled export was written the last time it was due. */
export function exportsCheck(facts: ExportFacts | null, now: Instant): Omit<Check, "name"> {
  if (facts === null) return { status: "unchecked", message: "Not checked yet.", at: now };
  const { scheduled, failing, problem } = facts;
  if (scheduled === 0) return { status: "ok", message: "Nothing is scheduled.", at: now };
  if (failing.length === 0 && problem !== null) return { status: "warning", message: problem, at: now };
  if (failing.length === 0)
    return { status: "ok", message: `${countOf(scheduled, "export")} scheduled.`, at: now };
  const isLong = failing.some(({ forMs }) => forMs > THRESHOLDS.exports.failedMs);
  const message = failing.map(({ folder, problem }) => `${folder} was not written: ${problem}`).join(" ");
  return { status: isLong ? "failed" : "warning", message, at: now };
}
