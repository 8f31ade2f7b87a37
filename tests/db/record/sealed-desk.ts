import SqliteDatabase from "better-sqlite3";
import { correctAssessment } from "@/db/commands/correct-assessment";
import type { Desk } from "@/db/desk";
import { connected } from "@/db/postgres/connection";
import { readPresentHolding } from "@/db/queries/desk/holdings";
import { verifyRecord } from "@/db/sqlite/record/verify-record";
import type { RecordVerdict } from "@/domain/record/verdict";
import { SPOILED } from "@/tests/database-pool";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  addedSource,
  assessmentForm,
  recordedAssessment,
  recordedIncident,
  recordedReport,
} from "@/tests/drafts";
import { homeOf } from "@/tests/home-of";

/** A desk with a little of everything, all of it sealed. */
export async function sealedDesk(): Promise<DeskInAFolder & { indicatorId: string }> {
  const made = await deskInAFolder();
  const { desk, wait } = made;
  const { id: indicatorId } = await addedIndicator(desk);
  for (const level of ["2", "3", "4"]) {
    wait(1);
    await recordedAssessment(desk, indicatorId, { level });
  }
  await correct(desk, indicatorId);
  await recordedIncident(desk, {});
  await recordedReport(desk, { sourceId: (await addedSource(desk)).id });
  return { ...made, indicatorId };
}

async function correct(desk: Desk, indicatorId: string) {
  const holding = await desk.store.read((view) => readPresentHolding(view, indicatorId));
  accepted(
    await correctAssessment(
      desk,
      assessmentForm({ replacesId: holding?.id, level: "5", reason: "A misread photograph" }),
    ),
  );
}

/** Does to the database of a desk what nobody may: past the triggers that forbid it. The desk on SQLite is to be closed. */
export async function attack({ file, place }: Attacked, ...statements: string[]): Promise<void> {
  if (!place) return attackFile(file, ...statements);
  await connected(place, ({ run }) =>
    run(
      ["begin", "set local session_replication_role = replica", SPOILED, ...statements, "commit"].join(";\n"),
    ),
  );
}

/** The same for a file. */
export function attackFile(file: string, ...statements: string[]) {
  const connection = new SqliteDatabase(file);
  connection.unsafeMode();
  const triggers = connection
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_master where type = 'trigger'")
    .all();
  connection.pragma("foreign_keys = off");
  for (const { name } of triggers) connection.exec(`drop trigger "${name}"`);
  for (const statement of statements) connection.exec(statement);
  for (const { sql } of triggers) connection.exec(sql);
  connection.close();
}

type Attacked = Pick<DeskInAFolder, "folder" | "file" | "place">;

/** What the check of a desk's record comes to, on its engine. */
export const verdictOf = (attacked: Attacked): Promise<RecordVerdict> => homeOf(attacked).verify();

export const messagesIn = async (file: string): Promise<string[]> =>
  (await verifyRecord(file)).findings.map(({ message }) => message);

const ofRecord = (messages: readonly string[]) =>
  messages.filter((message) => !/^(daily_|\w+_words )/.test(message));

/** What is said of the record itself: the summaries and the search of what was forged differ too. */
export const messagesOfRecordIn = async (file: string): Promise<string[]> => ofRecord(await messagesIn(file));

/** The same for a desk, on its engine. */
export const messagesOfRecordOf = async (made: Attacked): Promise<string[]> =>
  ofRecord((await verdictOf(made)).findings.map(({ message }) => message));
