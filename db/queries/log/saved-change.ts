import { eq } from "drizzle-orm";
import { type SavedChange, savedChangeOf } from "@/domain/changes/saved-change";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { EVERYTHING, readDirectory } from "../definition/directory";

/** What an entry of the watch log saved; undefined when there is none of this number. */
export async function readSavedChange(view: View, entry: number): Promise<SavedChange | undefined> {
  const [row] = await view.db.select().from(watchLog).where(eq(watchLog.seq, entry));
  return row && savedChangeOf(row, (await readDirectory(view, EVERYTHING)).names);
}
