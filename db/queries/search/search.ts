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
import { beginningOf, matchOf, termsOf, wordsOf } from "@/domain/search/search-words";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import {
  begunWords,
  foundRows,
  isFrequent,
  isLarge,
  lookedBackTo,
  MOST_BEGUN,
  ROWS_RANKED,
  stateOf,
} from "../../sqlite/search";
import type { View } from "../../store";
import { desks } from "../../tables";
import { readDirectory } from "../definition/directory";
import { readTail } from "../log/newest-log-entry";
import { readHits } from "./search-hits";

type Kind = (typeof SEARCH_KINDS)[number];

/**
 * Everything that matches the typed words, as known at the two times.
 * Shape: by kind, at most `limit` of each; kinds without hits are left out, unless the search of them was cut short.
 * Cost:  at most six statements per kind; the rows scanned are bounded, however frequent a word is.
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
    for (const kind of SEARCH_KINDS) {
      const { rows, lookedBackToAt } = await readFound(view, kind, words, at);
      const ranked = rankedRows(rows);
      const hits = await readHits(view, kind, find, ranked.slice(0, limit), directory);
      const isMore = ranked.length > limit;
      if (hits.length > 0 || lookedBackToAt !== null)
        groups.push({ kind: kind.kind, title: kind.title, hits, isMore, lookedBackToAt });
    }
  }
  return { ...at, revision: tail.revision, words, groups };
}

/** The rows to rank, and since when the search was complete; null when it covered everything. */
async function readFound(view: View, { kind }: Kind, words: string[], at: Instants) {
  const frequent = await readFrequent(view, kind, words);
  const question = { ...at, match: frequent ?? matchOf(words) };
  const found = await view.db
    .select({
      row: sql<number>`found.row`,
      subjectId: sql<string>`found.subject`,
      act: sql<string>`found.act`,
      score: sql<number>`found.score`,
      recordedAt: sql<number>`found.recorded_at`,
      isReplaced: sql<number>`found.is_replaced`,
    })
    .from(foundRows(kind, frequent === undefined, question));
  const rows = found
    .slice(0, ROWS_RANKED)
    .map(({ act, isReplaced, ...row }): FoundRow => ({ ...row, state: stateOf(act, isReplaced === 1) }));
  if (found.length > ROWS_RANKED) return { rows, lookedBackToAt: rows.at(-1)?.recordedAt ?? null };
  if (frequent === undefined) return { rows, lookedBackToAt: null };
  const [looked] = await view.db.select({ backTo: lookedBackTo(kind, question.match) }).from(desks);
  return { rows, lookedBackToAt: looked?.backTo ?? null };
}

/** The query for the rows of a kind when one of the words is frequent in it; undefined when none is. */
async function readFrequent(view: View, kind: SearchKind, words: string[]): Promise<string | undefined> {
  const [table] = await view.db.select({ isLarge: isLarge(kind) }).from(desks);
  if (table?.isLarge !== 1) return undefined;
  const begun = await readBegun(view, kind, words);
  const [counted] = await view.db.select({ isFrequent: isFrequent(kind, termsOf(words, begun)) }).from(desks);
  return counted?.isFrequent === 1 ? matchOf(words, begun) : undefined;
}

/** The words that the last one begins; none when there are too many, or when it stands for itself. */
async function readBegun(view: View, kind: SearchKind, words: string[]): Promise<string[]> {
  const beginning = beginningOf(words);
  if (beginning === undefined) return [];
  const [row] = await view.db.select({ words: begunWords(kind, beginning) }).from(desks);
  const begun: string[] = JSON.parse(row?.words ?? "[]");
  return begun.length > MOST_BEGUN ? [] : begun;
}
