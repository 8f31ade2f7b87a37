import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { inOrder, type RecordVerdict } from "@/domain/record/verdict";
import type { Connection } from "../sqlite/connection";
import { readTakenOver } from "../sqlite/record/carried-marks";
import { checkChain } from "../sqlite/record/chain-check";
import { CHECKS_BESIDE, type CheckBeside, onReaderOfItsOwn } from "../sqlite/record/checks-beside";
import type { OutsideHeads } from "../sqlite/record/head-check";
import { LOG_TABLE } from "../sqlite/record/sealed-rows";
import { readUnvouched } from "../sqlite/record/unvouched";
import { outsideHeadsOf } from "./outside-heads";
import { keyFileOf, readRecordKey } from "./record-key";

/** Findings that a verdict names. */
const MOST_FINDINGS = 100;
/** From so many entries on the other checks have a thread each, beside that of the entries. */
const LONG = 50_000;
const giveWay = () => turn();

type Options = {
  /** Where the key lies; beside the database when left out. */
  keyFile?: string;
  /** What is known outside of where the record led; what lies beside the database when left out. */
  outside?: OutsideHeads;
};

/**
 * Checks the record in a database file against its seals, also while a server runs, and what no seal covers: the tables
 * and triggers, the summaries, and what is known outside of where the record led.
 * Errors: throws DatabaseRefused when there is no key.
 */
export async function verifyRecord(
  database: string,
  { keyFile = keyFileOf(database), outside = outsideHeadsOf(database) }: Options = {},
): Promise<RecordVerdict> {
  const key = readRecordKey(keyFile);
  return onReaderOfItsOwn(database, async (reader) => {
    const isLong = lengthOf(reader) > LONG;
    const [chain, rows, rest] = await Promise.all([
      checkChain(reader, key, outside, giveWay),
      checkBeside(database, "rows", isLong),
      checkBeside(database, "rest", isLong),
    ]);
    const findings = inOrder([...chain.findings, ...rows.findings, ...rest]);
    return {
      findings: findings.slice(0, MOST_FINDINGS),
      findingCount: findings.length,
      entryCount: chain.entryCount + rows.entryCount,
      rowCount: rows.rowCount,
      sealedFrom: sealedFromOf(reader),
      unvouched: readUnvouched(reader),
      head: chain.head,
    };
  });
}

const lengthOf = (reader: Connection): number =>
  reader.prepare<[], number | null>(`select max(seq) from ${LOG_TABLE}`).pluck().get() ?? 0;

function sealedFromOf(reader: Connection): RecordVerdict["sealedFrom"] {
  const first = reader.prepare<[number], { revision: number; recordedAt: number }>(
    `select seq as revision, recorded_at as recordedAt from ${LOG_TABLE} where seq >= ? order by seq limit 1`,
  );
  return first.get(readTakenOver(reader)) ?? null;
}

type Answer<C extends CheckBeside> = Awaited<ReturnType<(typeof CHECKS_BESIDE)[C]>>;

/** Passes side by side take half the time of passes in turn; threads are worth their start on a long record. */
const checkBeside = <C extends CheckBeside>(
  database: string,
  check: C,
  isLong: boolean,
): Promise<Answer<C>> =>
  isLong
    ? checkInThread(database, check)
    : onReaderOfItsOwn(database, (reader) => CHECKS_BESIDE[check](reader, giveWay) as Promise<Answer<C>>);

const checkInThread = <C extends CheckBeside>(database: string, check: C): Promise<Answer<C>> =>
  new Promise((resolve, reject) => {
    // Not part of the bundle: it is loaded from the sources, as the migrations are.
    const code = join(/* turbopackIgnore: true */ process.cwd(), "db/sqlite/record/check-thread.js");
    const thread = new Worker(/* turbopackIgnore: true */ code, {
      workerData: { database, check },
      execArgv: [],
    });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("The record could not be checked: a thread ended.")));
  });
