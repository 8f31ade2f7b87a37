import { desc } from "drizzle-orm";
import type { Directory, SubjectedEntry } from "@/domain/changes/directory";
import type { LogFilter } from "@/domain/log/log-filter";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { EVERYTHING, readDirectory } from "../definition/directory";
import { readLastNumberBy } from "./log-cursor";
import { type LogBounds, matchesFilter } from "./log-search";
import { readLogWords } from "./log-words";
import { readTail } from "./newest-log-entry";

const LOG_ROWS = 50;

/** How many entries back one query searches where no index helps. */
export const REACH = 100_000;

/** A page of the watch log, newest first. `next` is the cursor of the next page; null on the last. */
export type LogPage = {
  entries: SubjectedEntry[];
  next: number | null;
  directory: Directory;
  revision: number;
};

/**
 * The entries of the watch log that match a filter.
 * Shape: newest first, at most `limit`. With words, or a person and a subject, one query searches REACH entries; `next`
 *        continues from there, even when fewer were found.
 * Cost:  at most `limit` index rows for each action of a person or a subject, whatever the length of the log.
 */
export async function readLog(view: View, filter: LogFilter, limit = LOG_ROWS): Promise<LogPage> {
  const { revision } = await readTail(view);
  const directory = await readDirectory(view, EVERYTHING);
  const bounds = await readBounds(view, filter, revision);
  const { actions } = await readLogWords(view);
  const wanted = matchesFilter(filter, { bounds, actions, directory, limit: limit + 1 });
  const found = await view.db
    .select()
    .from(watchLog)
    .where(wanted)
    .orderBy(desc(watchLog.seq))
    .limit(limit + 1);
  const entries = found.slice(0, limit);
  const reached = bounds.after > bounds.first ? bounds.after + 1 : null;
  const next = found.length > limit ? (entries.at(-1)?.seq ?? null) : reached;
  return { entries, next, directory, revision };
}

/** The range of entry numbers to search. */
async function readBounds(view: View, filter: LogFilter, revision: number): Promise<LogBounds> {
  const first = filter.fromAt === null ? 0 : await readLastNumberBy(view, filter.fromAt - 1);
  const last = filter.untilAt === null ? revision : await readLastNumberBy(view, filter.untilAt);
  const before = Math.min(filter.after ?? last + 1, last + 1);
  const after = isSlow(filter) ? Math.max(first, before - REACH - 1) : first;
  return { first, after, before };
}

/** Whether no index serves the filter: words, or a person combined with a subject. */
const isSlow = ({ text, recordedBy, categoryId, indicatorId }: LogFilter): boolean =>
  text !== null || (recordedBy !== null && (categoryId ?? indicatorId) !== null);
