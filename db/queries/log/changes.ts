import { and, desc, inArray, lte } from "drizzle-orm";
import { CHANGE_ACTIONS, changesOf } from "@/domain/changes/change";
import type { Change } from "@/domain/log/log-entry";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { unindexed } from "../../sql/words";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { readDirectory } from "../definition/directory";
import { readLastNumberBy } from "./log-cursor";
import { readTail } from "./newest-log-entry";

export const CHANGES_SHOWN = 20;

/**
 * The most recent changes as sentences, newest first; with two times, those recorded by then, with the names of then.
 * Routine entries such as confirmations are left out.
 */
export async function readChanges(view: View, desk: Desk, asOf?: Instants): Promise<Change[]> {
  const at = asOf ?? presentOf(desk, await readTail(view));
  const last = await readLastNumberBy(view, at.knownAt);
  const entries = await view.db
    .select()
    .from(watchLog)
    .where(and(inArray(unindexed(watchLog.action), CHANGE_ACTIONS), lte(watchLog.seq, last)))
    .orderBy(desc(watchLog.seq))
    .limit(CHANGES_SHOWN);
  return changesOf(entries, (await readDirectory(view, at)).names);
}
