import { eq } from "drizzle-orm";
import { type SavedChange, savedChangeOf } from "@/domain/changes/saved-change";
import type { WrittenEntries } from "../../request-memory";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { EVERYTHING, readDirectory } from "../definition/directory";

/** What entries of the watch log saved; undefined when there is none of this number. */
export async function readSavedChange(
  view: View,
  { last, count }: WrittenEntries,
): Promise<SavedChange | undefined> {
  const [row] = await view.db.select().from(watchLog).where(eq(watchLog.seq, last));
  return row && savedChangeOf(row, (await readDirectory(view, EVERYTHING)).names, count);
}
