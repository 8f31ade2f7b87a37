import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { openRecordKey } from "@/db/files/record-key";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { LOG_TABLE, SEALED_TABLES } from "@/db/sql/sealed-tables";
import { openWriter } from "@/db/sqlite/connection";
import { createDesk } from "@/db/sqlite/desk";
import { sealing } from "@/db/sqlite/record/sealing";
import { verifyRecord } from "@/db/sqlite/record/verify-record";
import { rebuildSummaries } from "@/db/summaries/summaries";
import { writeHistory } from "@/scripts/bench/history-rows";
import { temporaryFolder } from "../temporary-folder";
import { noteFigure } from "./figures";

const ATTACKS = 60;
const WRITES = 300;
const ENTRIES = 100_000;

async function exampleDesk(): Promise<string> {
  const folder = temporaryFolder();
  await (await createDesk(folder, JANUARY_2020)).store.close();
  return filesOf(folder).database;
}

/** Numbers from 0 to 1 that look random, and are the same in every run. */
function numbers(): () => number {
  let state = 20201127;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("whichever column of whichever row is changed, the row is named", { timeout: 120_000 }, async () => {
  const database = await exampleDesk();
  const random = numbers();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const forger = new SqliteDatabase(database);
  forger.pragma("foreign_keys = OFF");
  forger.pragma("ignore_check_constraints = ON");
  const triggers = forger
    .prepare<[], string>("select name from sqlite_master where type = 'trigger'")
    .pluck()
    .all();
  for (const name of triggers) forger.exec(`drop trigger "${name}"`);
  const rowIdsOf = (table: string) =>
    forger.prepare<[], number>(`select rowid from "${table}"`).pluck().all();
  const tables = [LOG_TABLE, ...SEALED_TABLES].filter((table) => rowIdsOf(table).length > 0);
  let found = 0;
  const missed: string[] = [];
  for (let n = 0; n < ATTACKS; n++) {
    const table = pick(tables);
    const rowId = pick(rowIdsOf(table));
    const columns = forger
      .prepare<[string], { name: string; type: string }>(
        "select name, type from pragma_table_info(?) where pk = 0",
      )
      .all(table);
    if (columns.length === 0) continue;
    const { name, type } = pick(columns);
    const read = forger
      .prepare<[number], unknown>(`select "${name}" from "${table}" where rowid = ?`)
      .pluck();
    const before = read.get(rowId);
    const forged = type === "TEXT" ? `${before ?? ""}x` : Number(before ?? 0) + 1;
    try {
      forger.prepare(`update "${table}" set "${name}" = ? where rowid = ?`).run(forged, rowId);
    } catch {
      continue;
    }
    const { findings } = await verifyRecord(database);
    // The triggers are gone, and the summaries and the search of what was forged differ.
    const named = findings.filter(({ message }) => !/^(The trigger |daily_|\w+_words )/.test(message));
    if (named.length === 1) found += 1;
    else missed.push(`${table}.${name}: ${named.length} findings`);
    forger.prepare(`update "${table}" set "${name}" = ? where rowid = ?`).run(before, rowId);
  }
  forger.close();
  noteFigure(
    "random columns of random rows of the example desk changed",
    `${found} of ${found + missed.length} named`,
    "all, one finding each",
  );
  expect(missed).toEqual([]);
  expect(found).toBeGreaterThan(ATTACKS / 2);
});

test("a sealed write takes little longer than one without a seal", { timeout: 60_000 }, async () => {
  const database = await exampleDesk();
  const connection = openWriter(database);
  const seals = sealing(connection, openRecordKey(database));
  const indicator = connection.prepare<[], string>("select id from indicators limit 1").pluck().get();
  const assess = connection.prepare(
    "insert into assessments (id, indicator_id, act, level, confidence, rationale, effective_at, effective_day, recorded_at, recorded_by) values (?, ?, 'assessed', 3, 'low', 'Two rails were found.', 0, '1970-01-01', 0, 'Ada')",
  );
  const log = connection.prepare(
    `insert into ${LOG_TABLE} (action, subject_id, "after", recorded_at, recorded_by) values ('assessment.recorded', ?, '{"level":3,"rationale":"Two rails were found."}', 0, 'Ada')`,
  );
  const write = (id: string, isSealed: boolean) => {
    const from = performance.now();
    connection.exec("begin immediate");
    const start = isSealed ? seals.begin() : undefined;
    assess.run(id, indicator);
    log.run(id);
    if (start) seals.end(start);
    connection.exec("commit");
    return performance.now() - from;
  };
  const times = { bare: 0, sealed: 0 };
  for (let n = 0; n < WRITES; n++) {
    times.bare += write(`bare-${n}`, false);
    times.sealed += write(`sealed-${n}`, true);
  }
  connection.close();
  const ratio = times.bare / times.sealed;
  noteFigure(
    "writes with seals against writes without, waiting for the disk",
    `${ratio.toFixed(2)}`,
    "at least 0.6",
  );
  expect(ratio).toBeGreaterThan(0.6);
});

test("checking a long record takes time in proportion to it, and holds up nothing", {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  const { store } = await createDesk(folder, JANUARY_2020);
  await writeHistory(folder, { count: ENTRIES, perIncident: 10, beganAt: 0, endsAt: 1_000_000 });
  await store.write(0, (tx) => rebuildSummaries(tx));
  await store.close();
  let worst = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    worst = Math.max(worst, performance.now() - last);
    last = performance.now();
  }, 1);
  const from = performance.now();
  const verdict = await verifyRecord(filesOf(folder).database);
  const seconds = (performance.now() - from) / 1000;
  clearInterval(beat);
  const perMillion = (seconds * 1_000_000) / verdict.entryCount;
  noteFigure(
    "a record of 1 million entries and as many rows checked, CPU time (from 110,000)",
    `${perMillion.toFixed(1)} s`,
    "10 s on a quiet machine, twice that beside others",
  );
  noteFigure("longest turn of the event loop while a record is checked", `${worst.toFixed(0)} ms`, "250 ms");
  expect(verdict.findings).toEqual([]);
  expect(worst).toBeLessThan(250);
  expect(perMillion).toBeLessThan(20);
});
