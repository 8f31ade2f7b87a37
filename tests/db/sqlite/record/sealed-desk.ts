import SqliteDatabase from "better-sqlite3";
import { correctAssessment } from "@/db/commands/correct-assessment";
import type { Desk } from "@/db/desk";
import { verifyRecord } from "@/db/files/record";
import { readPresentHolding } from "@/db/queries/desk/holdings";
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

/** Does to the database what nobody may: past the triggers that forbid it. */
export function attack(file: string, ...statements: string[]) {
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

export const messagesIn = async (file: string): Promise<string[]> =>
  (await verifyRecord(file)).findings.map(({ message }) => message);

/** What is said of the record itself: the summaries and the search of what was forged differ too. */
export const messagesOfRecordIn = async (file: string): Promise<string[]> =>
  (await messagesIn(file)).filter((message) => !/^(daily_|\w+_words )/.test(message));
