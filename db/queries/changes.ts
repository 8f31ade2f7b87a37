import { and, desc, inArray, lte } from "drizzle-orm";
import { inForceOf } from "@/domain/board";
import { type Change, changesOf, type Names, TOLD_ACTIONS } from "@/domain/change";
import { type Desk, presentOf, readTail } from "../desk";
import type { View } from "../store";
import { watchLog } from "../tables";
import { readCategoryVersions } from "./category";
import { readKnownIndicators } from "./trend-facts";

/** Changes that the board shows. */
export const CHANGES_SHOWN = 20;

/** What changed most recently, newest first, in sentences. Routine entries such as confirmations are left out. */
export const readChanges = (desk: Desk): Promise<Change[]> =>
  desk.store.read(async (view) => {
    const at = presentOf(desk, await readTail(view));
    const entries = await view.db
      .select()
      .from(watchLog)
      .where(and(inArray(watchLog.action, TOLD_ACTIONS), lte(watchLog.recordedAt, at.knownAt)))
      .orderBy(desc(watchLog.recordedAt), desc(watchLog.seq))
      .limit(CHANGES_SHOWN);
    return changesOf(entries, await readNames(view, at));
  });

async function readNames(view: View, at: { effectiveAt: number; knownAt: number }): Promise<Names> {
  const categories = inForceOf(await readCategoryVersions(view, at), at);
  const indicators = inForceOf(await readKnownIndicators(view, at), at);
  return new Map([...categories, ...indicators].map(({ id, name }) => [id, name]));
}
