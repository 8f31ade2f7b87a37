import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { inOrder, type RecordVerdict } from "@/domain/record/verdict";
import { outsideHeadsOf } from "../../files/outside-heads";
import { keyFileOf, readRecordKey } from "../../files/record-key";
import { NO_HEADS, type OutsideHeads } from "../../sql/outside-heads";
import { LOG_TABLE } from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { checkInBackground, onReaderOfItsOwn } from "./background-check";
import { readTakenOver } from "./carried-marks";
import { checkChain } from "./chain-check";
import type { RowsVerdict } from "./rows-check";
import { readUnvouched } from "./unvouched";

/** Most findings in a verdict. */
const MOST_FINDINGS = 100;
/** From this many entries on, the other checks run in a thread of their own, in parallel. */
const LONG = 50_000;
const yieldTurn = () => turn();

type Options = {
  /** The key file; defaults to the one beside the database. */
  keyFile?: string;
  /** The record heads known outside; default to those beside the database. */
  outside?: OutsideHeads;
  /** Whether nothing is known outside, as of a copy. */
  isAlone?: boolean;
  /** A copy that nobody else has open, whose search is compared word by word. */
  isPrivate?: boolean;
};

/**
 * Checks the record in a database file against its seals, also while a server runs, and what no seal covers: tables,
 * triggers, summaries, search indexes, and the outside heads.
 * Errors: throws DatabaseRefused when there is no key.
 */
export async function verifyRecord(
  database: string,
  {
    keyFile = keyFileOf(database),
    isAlone = false,
    outside = isAlone ? NO_HEADS : outsideHeadsOf(database),
    isPrivate = false,
  }: Options = {},
): Promise<RecordVerdict> {
  const key = readRecordKey(keyFile);
  return onReaderOfItsOwn(database, async (reader) => {
    const isLong = lengthOf(reader) > LONG;
    const checkingRows = isLong
      ? checkInThread({ database, isPrivate })
      : onReaderOfItsOwn(database, (beside) => checkInBackground(beside, isPrivate, yieldTurn));
    const [chain, rows] = await Promise.all([checkChain(reader, key, outside, yieldTurn), checkingRows]);
    const findings = inOrder([...chain.findings, ...rows.findings]);
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

/** Two passes in parallel take half the time. */
const checkInThread = (given: { database: string; isPrivate: boolean }): Promise<RowsVerdict> =>
  new Promise((resolve, reject) => {
    // Not bundled: loaded from the sources, as the migrations are.
    const code = join(/* turbopackIgnore: true */ process.cwd(), "db/sqlite/record/check-thread.js");
    const thread = new Worker(/* turbopackIgnore: true */ code, {
      workerData: given,
      execArgv: [],
    });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("The rows could not be checked: their thread ended.")));
  });
