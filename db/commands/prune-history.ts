import { accept, type Outcome, refuse } from "@/domain/outcome";
import { firstKeptDayOf, parsePruningDraft } from "@/domain/retention/retention";
import { dateTimeGroupOf, startOfDay } from "@/domain/time/time";
import { change, type Desk, log, refusalOfLater } from "../desk";
import { type Removed, removeBefore } from "../pruning/pruning";
import { readKeptFrom } from "../retention";
import { rebuildSummaries } from "../summaries/summaries";
import { prunings } from "../tables";

type Pruning = { id: string; cutAt: number; removed: Removed };

/**
 * Removes what no board from the cut-off on needs; the archive must have been written first.
 * Shape:  what holds at the cut-off stays, with the days before it that boards look back on, all definitions, all
 *         snapshots and hand-overs.
 * Errors: refusals by field; `cutAt` in the future, or not after the previous cut-off.
 * Cost:   one pass over the log of each indicator, in one transaction.
 */
export async function pruneHistory(desk: Desk, raw: unknown): Promise<Outcome<Pruning>> {
  const parsed = parsePruningDraft(raw);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  return change(desk, async (tx) => {
    const future = refusalOfLater(draft.cutAt, tx.recordedAt, "cutAt");
    if (future) return future;
    const keptFrom = await readKeptFrom(tx);
    if (keptFrom !== null && draft.cutAt <= keptFrom)
      return refuse(
        `History begins at ${dateTimeGroupOf(keptFrom)} already; choose a later cut-off`,
        "cutAt",
      );
    const firstKeptAt = startOfDay(firstKeptDayOf(draft.cutAt));
    const removed = await removeBefore(tx, { cutAt: draft.cutAt, firstKeptAt });
    await rebuildSummaries(tx);
    const pruning = { ...draft, id: desk.newId(), removed };
    await tx.db.insert(prunings).values({ ...pruning, recordedAt: tx.recordedAt, recordedBy: desk.actor });
    await log(tx, desk, "history.pruned", pruning.id, pruning);
    return accept(pruning);
  });
}
