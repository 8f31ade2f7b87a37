import { carriedDigestOf, MARK_LENGTH, type RecordKey, rowMarksIn, sealOf } from "@/domain/record/seal";
import { type Finding, inOrder, type RecordHead, type RecordVerdict } from "@/domain/record/verdict";
import type { Connection } from "../connection";
import { CARRIED, FOLLOWS } from "./carried-marks";
import { entriesWithSeals, type SealedEntry, type StoredSeal } from "./entries-with-seals";
import { RowsCheck } from "./rows-check";
import { LOG_TABLE, rowReader, SEALED_TABLES } from "./sealed-rows";

/** Entries that are checked between two turns of the event loop: some milliseconds. */
const ENTRIES_AT_ONCE = 500;
const ROWS_AT_ONCE = 1_000;
/** Findings that a verdict names. */
const MOST_FINDINGS = 100;

type GiveWay = () => Promise<void>;
type Checks = ReadonlyMap<string, RowsCheck>;

/**
 * Checks every entry of the watch log and every sealed row against the seals, from the newest seal on that took over
 * what stood before it.
 * Shape:  names what was changed, taken out, put in, swapped or cut off. `notedHead` is the head noted outside the database.
 * Cost:   one pass over the log and the sealed tables, giving way as it goes; memory does not grow with them.
 */
export async function checkRecord(
  connection: Connection,
  key: RecordKey,
  giveWay: GiveWay,
  notedHead: RecordHead | null,
): Promise<RecordVerdict> {
  const start =
    connection.prepare<[], number | null>("select max(revision) from carried_marks").pluck().get() ?? 0;
  const rows = new Map<string, RowsCheck>(
    SEALED_TABLES.map((table) => [table, new RowsCheck(rowReader(connection, table))]),
  );
  const earlier = new RowsCheck(rowReader(connection, LOG_TABLE), start - 1);
  const carried =
    start === 0
      ? ""
      : await expectCarried(connection, start, new Map([...rows, [LOG_TABLE, earlier]]), giveWay);
  const chain = await checkChain(connection, { key, start, carried, rows, giveWay });
  const differing: Finding[] = [];
  for (const check of start === 0 ? rows.values() : [earlier, ...rows.values()]) {
    differing.push(...check.findings());
    await giveWay();
  }
  const findings = [...chain.findings, ...differing, ...findingsOfEnd(connection, chain.head, notedHead)];
  return {
    findings: inOrder(findings).slice(0, MOST_FINDINGS),
    findingCount: findings.length,
    entryCount: chain.entryCount + earlier.rowCount,
    rowCount: [...rows.values()].reduce((sum, check) => sum + check.rowCount, 0),
    sealedFrom: sealedFromOf(connection, start),
    head: chain.head,
  };
}

/** Hands the carried marks to the checks of their tables, and answers the digest of all of them. */
async function expectCarried(connection: Connection, revision: number, checks: Checks, giveWay: GiveWay) {
  const parts = connection.prepare<[number], { table_name: string; row_marks: string }>(
    "select table_name, row_marks from carried_marks where revision = ? order by position",
  );
  let digest = "";
  for (const { table_name, row_marks } of parts.all(revision)) {
    digest = carriedDigestOf(digest, table_name, row_marks);
    await expectMarks(checks.get(table_name), row_marks, revision, giveWay);
  }
  return digest;
}

/** Hands marks to the check of their table, a few at a time. */
async function expectMarks(check: RowsCheck | undefined, marks: string, revision: number, giveWay: GiveWay) {
  const atOnce = ROWS_AT_ONCE * MARK_LENGTH;
  if (marks.length <= atOnce) return check?.expect(marks, revision);
  for (let from = 0; from < marks.length; from += atOnce) {
    check?.expect(marks.slice(from, from + atOnce), revision);
    await giveWay();
  }
}

type Chain = { key: RecordKey; start: number; carried: string; rows: Checks; giveWay: GiveWay };

/** Follows the seals, and hands the marks that they cover to the checks of their tables. */
async function checkChain(connection: Connection, { key, start, carried, rows, giveWay }: Chain) {
  const findings: Finding[] = [];
  let head: RecordHead | null = null;
  let entryCount = 0;
  let previous: string | null = "";
  let due = Math.max(start, 1);
  for (const sealed of entriesWithSeals(connection, due - 1)) {
    const { revision, seal } = sealed;
    if (++entryCount % ENTRIES_AT_ONCE === 0) await giveWay();
    if (revision > due) {
      findings.push({ revision: due, message: missingWordsOf(due, revision - 1) });
      previous = null;
    }
    due = revision + 1;
    const marks = rowMarksIn(seal?.row_marks ?? "");
    if (revision === start) {
      previous = marks.find(([name]) => name === FOLLOWS)?.[1] ?? "";
      if (marks.find(([name]) => name === CARRIED)?.[1] !== carried)
        findings.push({ revision, message: `What entry ${revision} took over was changed.` });
    }
    for (const [table, list] of marks) await expectMarks(rows.get(table), list, revision, giveWay);
    const message = wrongWordsOf(sealed, key, previous);
    if (message) findings.push({ revision, message });
    if (!seal) continue;
    previous = seal.seal;
    head = { revision, seal: seal.seal, keyFingerprint: seal.key_fingerprint };
  }
  return { findings, head, entryCount };
}

/** What is wrong with an entry; undefined when nothing is. `previous` is null when the entry before it is missing. */
function wrongWordsOf({ revision, entry, seal }: SealedEntry, key: RecordKey, previous: string | null) {
  if (!seal) return `Entry ${revision} has no seal: it was put in.`;
  if (!entry) return missingWordsOf(revision, revision);
  if (seal.key_fingerprint !== key.fingerprint)
    return `Entry ${revision} is sealed by another key (${seal.key_fingerprint}).`;
  if (previous === null || sealOf(key, previous, sealedTextsOf(entry.text, seal)) === seal.seal)
    return undefined;
  return `Entry ${revision} is not as it was sealed.`;
}

const sealedTextsOf = (entryText: string, { row_marks: rowMarks }: StoredSeal) => ({ entryText, rowMarks });

const missingWordsOf = (from: number, to: number): string =>
  from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;

/** Whether the end was cut off: by the number given out last, and by the head noted outside the database. */
function findingsOfEnd(connection: Connection, head: RecordHead | null, noted: RecordHead | null): Finding[] {
  const given = connection
    .prepare<[string], number>("select seq from sqlite_sequence where name = ?")
    .pluck()
    .get(LOG_TABLE);
  const end = head?.revision ?? 0;
  const last = Math.max(given ?? 0, noted?.revision ?? 0);
  if (last > end)
    return [{ revision: end + 1, message: `${missingWordsOf(end + 1, last)} The end was cut off.` }];
  if (!noted) return [];
  const seal = connection.prepare<[number], string>("select seal from seals where revision = ?").pluck();
  const found = seal.get(noted.revision);
  return found === undefined || found === noted.seal
    ? []
    : [
        {
          revision: noted.revision,
          message: `Entry ${noted.revision} was sealed otherwise when it was recorded.`,
        },
      ];
}

function sealedFromOf(connection: Connection, start: number): RecordVerdict["sealedFrom"] {
  const first = connection.prepare<[number], { revision: number; recordedAt: number }>(
    `select seq as revision, recorded_at as recordedAt from ${LOG_TABLE} where seq >= ? order by seq limit 1`,
  );
  return first.get(start) ?? null;
}
