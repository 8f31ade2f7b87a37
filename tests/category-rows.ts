import { count } from "drizzle-orm";
import type { Store, Tx, View } from "@/db/store";
import { categories, watchLog } from "@/db/tables";

/** Adds a row to a store, with the entry of the watch log that it needs. */
export async function addRow(tx: Tx, id: string): Promise<void> {
  const learned = { recordedAt: tx.recordedAt, recordedBy: "Ada" };
  await tx.db.insert(categories).values({ id, ...learned });
  await tx.db.insert(watchLog).values({ action: "category.added", subjectId: id, ...learned });
}

export const countRows = async ({ db }: View): Promise<number> =>
  (await db.select({ rows: count() }).from(categories))[0]?.rows ?? 0;

export const readIds = async (store: Store): Promise<string[]> =>
  (await store.read(({ db }) => db.select({ id: categories.id }).from(categories))).map((row) => row.id);
