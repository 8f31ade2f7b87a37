import { carriedDigestOf, type RecordKey, rowMarksIn, sealOf } from "@/domain/record/seal";
import type { Finding, RecordHead } from "@/domain/record/verdict";
import { findingsOfHeads, missingWordsOf, type OutsideHeads } from "../../sql/outside-heads";
import { CARRIED, FOLLOWS, LOG_TABLE } from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { readTakenOver } from "./carried-marks";
import { entriesWithSeals, type SealedEntry, type StoredSeal } from "./entries-with-seals";
import { ledIn } from "./head-check";
import { sealedTablesIn } from "./sealed-rows";

/** Waits for a turn of the event loop, so that nothing else waits for long. */
export type YieldTurn = () => Promise<void>;

/** Entries that are checked between two turns of the event loop: some milliseconds. */
const ENTRIES_AT_ONCE = 500;

type ChainVerdict = { findings: Finding[]; entryCount: number; head: RecordHead | null };

/**
 * Follows the seals from one entry to the next, from the newest entry on that took the record over.
 * Shape: `entryCount` counts from that entry; `outside` is what is known outside the database of where it led.
 * Cost:  one pass over the log and its seals.
 */
export async function checkChain(
  connection: Connection,
  key: RecordKey,
  outside: OutsideHeads,
  yieldTurn: YieldTurn,
): Promise<ChainVerdict> {
  const start = readTakenOver(connection);
  const findings: Finding[] = [];
  let head: RecordHead | null = null;
  let entryCount = 0;
  let previous: string | null = "";
  let due = Math.max(start, 1);
  for (const sealed of entriesWithSeals(connection, due - 1)) {
    const { revision, seal } = sealed;
    if (++entryCount % ENTRIES_AT_ONCE === 0) await yieldTurn();
    if (revision > due) {
      findings.push({ revision: due, message: missingWordsOf(due, revision - 1) });
      previous = null;
    }
    due = revision + 1;
    if (revision === start) {
      const covered = new Map(rowMarksIn(seal?.row_marks ?? ""));
      previous = covered.get(FOLLOWS) ?? "";
      if (covered.get(CARRIED) !== (await digestOfCarried(connection, start, yieldTurn)))
        findings.push({ revision, message: `What entry ${revision} took over was changed.` });
    }
    const message = wrongWordsOf(sealed, key, previous);
    if (message) findings.push({ revision, message });
    if (!seal) continue;
    previous = seal.seal;
    head = { revision, seal: seal.seal, keyFingerprint: seal.key_fingerprint };
  }
  const ofEnd = [...findingsOfEnd(connection, head), ...findingsOfHeads(ledIn(connection), outside)];
  const once = ofEnd.filter(({ message }, i) => ofEnd.findIndex((each) => each.message === message) === i);
  findings.push(...findingsOfStart(connection, start), ...once);
  return { findings, entryCount, head };
}

/** Rows and entries with numbers that the desk never gives out, and carried marks that no seal covers. */
function findingsOfStart(connection: Connection, start: number): Finding[] {
  const sealed = connection.prepare<[number], number>("select 1 from seals where revision = ?").pluck();
  const unsealed =
    start > 0 && sealed.get(start) === undefined
      ? [
          {
            revision: start,
            message: `Earlier rows are marked as taken over by entry ${start}, which has no seal.`,
          },
        ]
      : [];
  const strange = [LOG_TABLE, ...sealedTablesIn(connection)].flatMap((table): Finding[] => {
    const outside = `select 1 from main."${table}" where rowid < 1 or rowid > ${Number.MAX_SAFE_INTEGER} limit 1`;
    return connection.prepare(outside).get() === undefined
      ? []
      : [{ revision: null, message: `${table} has rows with numbers that this desk never gives out.` }];
  });
  return [...unsealed, ...strange];
}

async function digestOfCarried(
  connection: Connection,
  revision: number,
  yieldTurn: YieldTurn,
): Promise<string> {
  const parts = connection.prepare<[number], { table_name: string; row_marks: string }>(
    "select table_name, row_marks from carried_marks where revision = ? order by position",
  );
  let digest = "";
  for (const { table_name, row_marks } of parts.all(revision)) {
    digest = carriedDigestOf(digest, table_name, row_marks);
    await yieldTurn();
  }
  return digest;
}

/** What is wrong with an entry; undefined when nothing is. `previous` is null when the entry before it is missing. */
function wrongWordsOf({ revision, entry, seal }: SealedEntry, key: RecordKey, previous: string | null) {
  if (!seal) return `Entry ${revision} has no seal: it was put in.`;
  if (!entry) return missingWordsOf(revision, revision);
  if (seal.key_fingerprint !== key.fingerprint)
    return `Entry ${revision} is sealed by another key (${seal.key_fingerprint}).`;
  if (previous === null || sealOf(key, previous, sealedTextsOf(entry.text, seal)) === seal.seal)
    return undefined;
  return `Entry ${revision} has been altered.`;
}

const sealedTextsOf = (entryText: string, { row_marks: rowMarks }: StoredSeal) => ({ entryText, rowMarks });

/** Whether the end was cut off, by the number given out last. */
function findingsOfEnd(connection: Connection, head: RecordHead | null): Finding[] {
  const given = connection
    .prepare<[string], number>("select seq from sqlite_sequence where name = ?")
    .pluck()
    .get(LOG_TABLE);
  const end = head?.revision ?? 0;
  return (given ?? 0) > end
    ? [{ revision: end + 1, message: `${missingWordsOf(end + 1, given ?? 0)} The end was cut off.` }]
    : [];
}
