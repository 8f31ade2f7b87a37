import { eq } from "drizzle-orm";
import { accept, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import { type EntryKind, isClosed, KIND_WORDS, type WatchEntry } from "@/domain/watch/watch-entry";
import { formFieldsOf } from "@/domain/watch/watch-entry-draft";
import { type Desk, log, refusalOfFuture } from "../desk";
import { alias } from "../sql/kit";
import type { Tx, View } from "../store";
import { watchEntries } from "../tables";

type EntryValues = Pick<WatchEntry, "kind" | "text"> & Partial<Pick<WatchEntry, "owner" | "dueAt">>;

/**
 * Adds an entry, question or task, with its watch-log row.
 * Errors: refuses an `effectiveAt` in the future; null is now.
 */
export async function addEntry(
  tx: Tx,
  desk: Desk,
  action: string,
  { effectiveAt, ...values }: EntryValues & { effectiveAt: number | null },
): Promise<Outcome<WatchEntry>> {
  const future = refusalOfFuture(desk, tx, effectiveAt);
  if (future) return future;
  const id = desk.newId();
  const first = { entryId: id, act: "written", replacesId: null, closing: null } as const;
  const row: WatchEntry = {
    owner: null,
    dueAt: null,
    ...values,
    ...first,
    id,
    effectiveAt: effectiveAt ?? tx.recordedAt,
    recordedAt: tx.recordedAt,
    recordedBy: desk.actor,
  };
  return accept(await put(tx, desk, action, row));
}

/** Adds the next row of an entry, question or task: a correction or its closing. */
export async function addEntryRow(
  tx: Tx,
  desk: Desk,
  action: string,
  before: WatchEntry,
  changed: Pick<WatchEntry, "act"> & Partial<WatchEntry>,
): Promise<WatchEntry> {
  const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
  const row = { ...before, ...changed, ...learned, id: desk.newId(), replacesId: before.id };
  return put(tx, desk, action, row, before);
}

async function put(tx: Tx, desk: Desk, action: string, row: WatchEntry, before: WatchEntry | null = null) {
  await tx.db.insert(watchEntries).values(row);
  await log(tx, desk, action, row.entryId, row, before);
  return row;
}

const later = alias(watchEntries, "later");

/**
 * A row of an entry that can still be corrected or closed, optionally of one kind only.
 * Errors: refuses an unknown id and another kind; a closed one; one that was already replaced, with the newer row.
 */
export async function readReplaceableEntry(
  view: View,
  id: string,
  kind?: EntryKind,
): Promise<Outcome<WatchEntry>> {
  const [found] = await view.db
    .select({ entry: watchEntries, later })
    .from(watchEntries)
    .leftJoin(later, eq(later.replacesId, watchEntries.id))
    .where(eq(watchEntries.id, id));
  if (!found || (kind && found.entry.kind !== kind))
    return refuse(`No such ${KIND_WORDS[kind ?? "entry"]}`, "replacesId", "unknown");
  const { entry, later: newer } = found;
  if (isClosed(entry)) return refuse(`${entry.recordedBy} has already marked it ${entry.act}`, "replacesId");
  if (!newer) return accept(entry);
  const values = newer.act === "corrected" ? "corrected it" : `marked it ${newer.act}`;
  return refuseAsOutdated(`${newer.recordedBy} has ${values} meanwhile`, newer, formFieldsOf(newer));
}
