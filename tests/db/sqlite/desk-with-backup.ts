import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { type Desk, log } from "@/db/desk";
import { backUp } from "@/db/sqlite/backup";
import { snapshots } from "@/db/tables";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";

const MEGABYTE = 1024 * 1024;

/** Makes a desk so large that its backup takes many steps. */
export const fatten = (desk: Desk, megabytes: number, first = 1) =>
  desk.store.write(desk.now(), async (tx) => {
    const row = { revision: 1, effectiveAt: 0, knownAt: 0, digest: "", recordedAt: 0, recordedBy: "Ada" };
    for (let number = first; number < first + megabytes; number++)
      await tx.db
        .insert(snapshots)
        .values({ ...row, number, id: `s${number}`, document: "x".repeat(MEGABYTE) });
    await log(tx, desk, "snapshot.taken", "large", null);
  });

/** A desk with one assessment, and a backup of it. */
export async function deskWithBackup() {
  const made = await deskInAFolder();
  const indicator = await addedIndicator(made.desk);
  await recordedAssessment(made.desk, indicator.id, { rationale: "Before the backup." });
  const backup = join(temporaryFolder(), "a.db");
  await backUp(made.folder, backup);
  return { ...made, indicator, backup };
}

/** The rationales that a database file holds, in the order of their ids. */
export async function rationalesIn(file: string): Promise<string[]> {
  const connection = new SqliteDatabase(file, { readonly: true });
  try {
    return connection.prepare<[], string>("select rationale from assessments order by id").pluck().all();
  } finally {
    connection.close();
  }
}
