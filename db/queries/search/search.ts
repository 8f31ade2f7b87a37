import { sql } from "drizzle-orm";
import { findingOf } from "@/domain/search/marked-text";
import {
  type FoundRow,
  type HitGroup,
  rankedRows,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchKind,
} from "@/domain/search/search";
import { beginningOf, isOnlyBegun, wordsOf } from "@/domain/search/search-words";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { begunWords, foundRows, isFrequent, lookedBackTo, newestRow } from "../../sql/search";
import { MOST_BEGUN, ROWS_RANKED, ROWS_SOUGHT, type Sought, stateOf } from "../../sql/search-question";
import type { View } from "../../store";
import { desks } from "../../tables";
import { readDirectory } from "../definition/directory";
import { readTail } from "../log/newest-log-entry";
import { readHits } from "./search-hits";

type Kind = (typeof SEARCH_KINDS)[number];

/**
 * Everything that matches the typed words, as known at the two times.
 * Shape: by kind, at most `limit` of each; kinds without hits are left out, unless the search of them was cut short.
 * Cost:  at most five statements per kind; the rows scanned are bounded, however frequent a word is.
 */
export async function readSearch(
  view: View,
  desk: Desk,
  typed: string,
  limit: number,
  asOf?: Instants,
): Promise<SearchAnswer> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const words = wordsOf(typed);
  const groups: HitGroup[] = [];
  if (words.length > 0) {
    const find = findingOf(words);
    const directory = await readDirectory(view, at);
    const newest = await readNewestRows(view);
    for (const kind of SEARCH_KINDS) {
      const newestRow = newest[kind.kind];
      if (!newestRow) continue;
      const { rows, lookedBackToAt } = await readFound(view, kind, words, at, newestRow > ROWS_SOUGHT);
      const ranked = rankedRows(rows);
      const hits = await readHits(view, kind, find, ranked.slice(0, limit), directory);
      const isMore = ranked.length > limit;
      if (hits.length > 0 || lookedBackToAt !== null)
        groups.push({ kind: kind.kind, title: kind.title, hits, isMore, lookedBackToAt });
    }
  }
  return { ...at, revision: tail.revision, words, groups };
}

/** The number of the newest row of each kind. */
async function readNewestRows(view: View): Promise<Partial<Record<SearchKind, number | null>>> {
  const numbers = Object.fromEntries(SEARCH_KINDS.map(({ kind }) => [kind, newestRow(kind)]));
  const [row] = await view.db.select(numbers).from(desks);
  return row ?? {};
}

/** The rows to rank, and since when the search was complete; null when it covered everything. */
async function readFound(view: View, { kind }: Kind, words: string[], at: Instants, isLarge: boolean) {
  const match = isLarge ? await readMatch(view, kind, words) : { words, isFrequent: false };
  if (match === undefined) return { rows: [], lookedBackToAt: null };
  const { isFrequent: isCut, ...sought } = match;
  const question = { ...at, ...sought };
  const found = await view.db
    .select({
      row: sql<number>`found.row`,
      subjectId: sql<string>`found.subject`,
      act: sql<string>`found.act`,
      score: sql<number>`found.score`,
      recordedAt: sql<number>`found.recorded_at`,
      isReplaced: sql<number>`found.is_replaced`,
    })
    .from(foundRows(kind, !isCut, question));
  const rows = found
    .slice(0, ROWS_RANKED)
    .map(({ act, isReplaced, ...row }): FoundRow => ({ ...row, state: stateOf(act, isReplaced === 1) }));
  if (found.length > ROWS_RANKED) return { rows, lookedBackToAt: rows.at(-1)?.recordedAt ?? null };
  if (!isCut) return { rows, lookedBackToAt: null };
  const [looked] = await view.db.select({ backTo: lookedBackTo(kind, sought) }).from(desks);
  return { rows, lookedBackToAt: looked?.backTo ?? null };
}

type Match = Sought & { isFrequent: boolean };

/** The query for the rows of a kind that has many, and whether one of the words is frequent in it; undefined when no row matches. */
async function readMatch(view: View, kind: SearchKind, words: string[]): Promise<Match | undefined> {
  const begun = await readBegun(view, kind, words);
  if (begun?.length === 0 && isOnlyBegun(words)) return undefined;
  const [row] = await view.db.select({ isFrequent: isFrequent(kind, { words, begun }) }).from(desks);
  return row?.isFrequent === 1 ? { words, begun, isFrequent: true } : { words, isFrequent: false };
}

/** The words that the last one begins; undefined when there are too many, or when it stands for itself. */
async function readBegun(view: View, kind: SearchKind, words: string[]): Promise<string[] | undefined> {
  const beginning = beginningOf(words);
  if (beginning === undefined) return undefined;
  const [row] = await view.db.select({ words: begunWords(kind, beginning) }).from(desks);
  const begun: string[] = JSON.parse(row?.words ?? "[]");
  return begun.length > MOST_BEGUN ? undefined : begun;
}
