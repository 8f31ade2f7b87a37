import type { Finding } from "@/domain/record/verdict";
import { type Connection, openReader } from "../connection";
import type { YieldTurn } from "./chain-check";
import { checkRows, type RowsVerdict } from "./rows-check";
import { checkSchema, isCurrent } from "./schema-check";
import { checkSearch } from "./search-check";
import { checkSummaries } from "./summaries-check";

/**
 * Checks what does not depend on the chain of seals: every sealed row, and then what no seal covers. It takes about as
 * long as following the chain. `isPrivate` is a database that nobody else has open.
 */
export async function checkInBackground(
  connection: Connection,
  isPrivate: boolean,
  yieldTurn: YieldTurn,
): Promise<RowsVerdict> {
  const { findings, ...counts } = await checkRows(connection, yieldTurn);
  return { findings: [...findings, ...(await checkRest(connection, isPrivate, yieldTurn))], ...counts };
}

/** What no seal covers: the tables and triggers themselves, and what follows from the log: summaries and the search. */
async function checkRest(
  connection: Connection,
  isPrivate: boolean,
  yieldTurn: YieldTurn,
): Promise<Finding[]> {
  const findings = checkSchema(connection);
  const isReadable = isCurrent(connection) && !findings.some(({ message }) => /^The table /.test(message));
  if (!isReadable) return findings;
  const summaries = await checkSummaries(connection, yieldTurn);
  return [...findings, ...summaries, ...checkSearch(connection, isPrivate)];
}

/** Reads one moment of a database through a connection that nothing else uses. */
export async function onReaderOfItsOwn<T>(
  database: string,
  work: (reader: Connection) => Promise<T>,
): Promise<T> {
  const reader = openReader(database);
  try {
    reader.exec("BEGIN");
    return await work(reader);
  } finally {
    reader.close();
  }
}
