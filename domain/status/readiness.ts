import type { DiskSpace } from "../backup/disk-space";
import type { Instant } from "../time/time";
import { type BackupFacts, backupsCheck } from "./backups-check";
import { byUrgency, CHECKS, type Check, type CheckName, type Readiness, worstOf } from "./check";
import { type ExportFacts, exportsCheck } from "./exports-check";
import { clockCheck, eventLoopCheck, memoryCheck, uploadsCheck } from "./process-checks";
import {
  type Condition,
  databaseCheck,
  diskCheck,
  integrityCheck,
  type RecordWords,
  recordCheck,
  type SigningKey,
  signingCheck,
  type Verdict,
} from "./storage-checks";

/** What the checks are computed from; null where unknown. `now` is the machine's clock. */
export type ReadinessFacts = {
  now: Instant;
  condition: Condition;
  room: DiskSpace | null;
  backups: BackupFacts;
  /** Null when they could not be read. */
  exports: ExportFacts | null;
  integrity: Verdict | null;
  chain: Verdict | null;
  signing: SigningKey;
  /** What is known about the record without the long check. */
  record: RecordWords;
  /** How far the newest entry is ahead of the desk's clock; null when it could not be read. */
  aheadMs: number | null;
  /** Why the clock has to be confirmed, in a sentence; null while it is trusted. */
  clockDoubt: string | null;
  uploads: { waiting: number; limit: number } | null;
  memory: { residentBytes: number; heapBytes: number; heapLimitBytes: number };
  /** The longest event-loop delay in the last minute; null while the server starts. */
  delayMs: number | null;
};

/** How each check is computed. */
const RULES: Record<CheckName, (facts: ReadinessFacts) => Omit<Check, "name">> = {
  database: ({ condition, now }) => databaseCheck(condition, now),
  disk: ({ room, now }) => diskCheck(room, now),
  backups: ({ backups, now }) => backupsCheck(backups, now),
  exports: ({ exports, now }) => exportsCheck(exports, now),
  integrity: ({ integrity, now }) => integrityCheck(integrity, now),
  chain: ({ chain, record, now }) => recordCheck(chain, record, now),
  signing: ({ signing, now }) => signingCheck(signing, now),
  clock: ({ aheadMs, clockDoubt, now }) => clockCheck(aheadMs, clockDoubt, now),
  uploads: ({ uploads, now }) => uploadsCheck(uploads, now),
  memory: ({ memory, now }) => memoryCheck(memory, now),
  "event-loop": ({ delayMs, now }) => eventLoopCheck(delayMs, now),
};

/** Whether the desk is reliable: every check, most urgent first, and the worst of them. */
export function readinessOf(facts: ReadinessFacts): Readiness {
  const checks = CHECKS.map(({ name }) => ({ name, ...RULES[name](facts) })).sort(byUrgency);
  return { status: worstOf(checks), checks };
}
