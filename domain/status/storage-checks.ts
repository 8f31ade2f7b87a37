import { type DiskSpace, neededBytes, sizeOf } from "../backup/disk-space";
import { dateTimeGroupOf, type Instant, spanOf } from "../time/time";
import type { Check } from "./check";
import { THRESHOLDS } from "./thresholds";

/**
 * The condition of a desk's database: "read-only" when it is damaged, "failed" when its files are no longer those that
 * were opened, or the disk did not take what was committed. Both last until a restart. `message` says in plain words what is wrong, then what to do; `detail` names
 * tables, pages and codes for whoever repairs it. `heldMs` is for how long another program has kept every write out.
 */
export type Condition =
  | { status: "ok"; heldMs?: number }
  | { status: "read-only" | "failed"; message: string; detail?: string | undefined };

/** The last result of a long check; `problem` is a sentence, null when all was well. */
export type Verdict = { at: Instant; problem: string | null };

type Finding = Omit<Check, "name">;

/** Whether the store can be read and written. Read-only counts as failed: new entries are refused. */
export function databaseCheck(condition: Condition, now: Instant): Finding {
  if (condition.status !== "ok")
    return { status: "failed", message: condition.message, detail: condition.detail, at: now };
  if (condition.heldMs === undefined) return { status: "ok", message: "The database is working.", at: now };
  return {
    status: condition.heldMs < THRESHOLDS.database.heldMs ? "warning" : "failed",
    message: `Another program has held the database for ${heldWordsOf(condition.heldMs)}, and nothing can be stored meanwhile. Wait for it to finish, or stop it.`,
    at: now,
  };
}

const heldWordsOf = (ms: number): string =>
  ms < THRESHOLDS.database.heldMs ? `${Math.floor(ms / 1_000)} s` : spanOf(ms);

/** Whether there is room for more entries, and for the next backup. */
export function diskCheck(room: DiskSpace | null, now: Instant): Finding {
  if (room === null) return { status: "warning", message: "The free space could not be read.", at: now };
  const free = sizeOf(room.freeBytes);
  if (room.freeBytes < THRESHOLDS.disk.failedBelowBytes)
    return { status: "failed", message: `Only ${free} free. Soon nothing more can be stored.`, at: now };
  if (room.freeBytes < neededBytes(room))
    return {
      status: "warning",
      message: `${free} free, but the next backup needs ${sizeOf(neededBytes(room))}.`,
      at: now,
    };
  return { status: "ok", message: `${free} free.`, at: now };
}

/** Whether the last backup found the database intact; the database's own message is a detail. */
export function integrityCheck(verdict: Verdict | null, now: Instant): Finding {
  const finding = verdictCheck(verdict, now, "The last backup read the whole database and found no damage.");
  return finding.status === "failed"
    ? { ...finding, message: "The last backup found the database damaged.", detail: finding.message }
    : finding;
}

/**
 * The fingerprint of the key that signs snapshots and exports, or why it cannot be read. `doubt` is why readers may be
 * surprised by it, in a sentence; null when they are not.
 */
export type SigningKey =
  | { fingerprint: string; problem: null; doubt: string | null }
  | { fingerprint: null; problem: string; doubt: null };

/** Whether snapshots and exports can be signed, by the key that readers know. */
export function signingCheck({ problem, doubt }: SigningKey, now: Instant): Finding {
  if (problem !== null) return { status: "failed", message: problem, at: now };
  return doubt === null
    ? { status: "ok", message: "Snapshots and exports can be signed.", at: now }
    : { status: "warning", message: doubt, at: now };
}

/** Why readers may be surprised by a key: it took the place of another, or the record does not know it. */
export const replacedKeyWordsOf = (since: Instant): string =>
  `Another key signs since ${dateTimeGroupOf(since)}, because the one before was gone or exchanged: what it signs, readers cannot confirm with the fingerprint that they have. If you have a copy of the old watchfloor-signing.key, stop the server, bring it back and start. Otherwise tell your readers the new fingerprint, then: npm run signing-key -- --confirm --actor NAME.`;

export const UNRECORDED_KEY =
  "The key in watchfloor-signing.key is not one that this desk has recorded. Bring the right one back, or restart the server to record this one.";

/** What is known about the record at once: what is wrong with it, and what nobody vouches for; null when nothing. */
export type RecordWords = { problem: string | null; unvouched: string | null };

/** Whether the record was altered, by the last long check and by what is known at once. */
export function recordCheck(
  verdict: Verdict | null,
  { problem, unvouched }: RecordWords,
  now: Instant,
): Finding {
  const checked = verdictCheck(verdict, now, "No entry has been altered.");
  const bad =
    checked.status === "failed"
      ? checked
      : problem && { status: "failed" as const, message: problem, at: now };
  if (!unvouched) return bad || checked;
  return bad
    ? { ...bad, message: `${bad.message} ${unvouched}` }
    : { status: "warning", message: unvouched, at: now };
}

/** The result of a long check; an old one is a warning, because it says nothing about now. */
function verdictCheck(verdict: Verdict | null, now: Instant, good: string): Finding {
  if (verdict === null) return { status: "unchecked", message: "Not checked yet.", at: now };
  if (verdict.problem !== null) return { status: "failed", message: verdict.problem, at: verdict.at };
  const age = now - verdict.at;
  return age > THRESHOLDS.integrity.warningMs
    ? { status: "warning", message: `${good} That was ${spanOf(age)} ago.`, at: verdict.at }
    : { status: "ok", message: good, at: verdict.at };
}
