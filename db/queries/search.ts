import { sql } from "drizzle-orm";
import type { Instants } from "@/domain/assessment/assessment";
import {
  type FoundRow,
  type HitGroup,
  rankedRows,
  SEARCH_KINDS,
  type SearchAnswer,
} from "@/domain/search/search";
import { matchOf, termsOf, wordsOf } from "@/domain/search/search-words";
import { type Desk, presentOf } from "../desk";
import { foundRows, isFrequent, type Question, ROWS_RANKED, stateOf } from "../sqlite/search";
import type { View } from "../store";
import { desks } from "../tables";
import { readTail } from "../tail";
import { readDirectory } from "./directory";
import { readHits } from "./search-hits";

type Kind = (typeof SEARCH_KINDS)[number];

/**
 * What has the words that somebody typed, as known at the two times.
 * Shape: by kind, at most `limit` of each; kinds of which nothing was found are left out.
 * Cost:  at most three statements per kind; however frequent a word is, no more than `ROWS_SOUGHT` rows are looked at.
 */
export const readSearch = (
  desk: Desk,
  typed: string,
  limit: number,
  asked?: Instants,
): Promise<SearchAnswer> =>
  desk.store.read(async (view) => {
    const tail = await readTail(view);
    const at = asked ?? presentOf(desk, tail);
    const words = wordsOf(typed);
    const groups: HitGroup[] = [];
    if (words.length > 0) {
      const question = { ...at, match: matchOf(words) };
      const directory = await readDirectory(view, at);
      for (const kind of SEARCH_KINDS) {
        const found = await readFound(view, kind, words, question);
        const ranked = rankedRows(found);
        const hits = await readHits(view, kind, question.match, ranked.slice(0, limit), directory);
        const isCut = found.length === ROWS_RANKED;
        if (hits.length > 0)
          groups.push({ kind: kind.kind, title: kind.title, hits, isMore: ranked.length > limit, isCut });
      }
    }
    return { ...at, revision: tail.revision, words, groups };
  });

async function readFound(view: View, { kind }: Kind, words: string[], question: Question) {
  const [asked] = await view.db.select({ isFrequent: isFrequent(kind, termsOf(words)) }).from(desks);
  const rows = await view.db
    .select({
      row: sql<number>`found.row`,
      subjectId: sql<string>`found.subject`,
      act: sql<string>`found.act`,
      score: sql<number>`found.score`,
      recordedAt: sql<number>`found.recorded_at`,
      isReplaced: sql<number>`found.is_replaced`,
    })
    .from(foundRows(kind, asked?.isFrequent !== 1, question));
  return rows.map(
    ({ act, isReplaced, ...row }): FoundRow => ({ ...row, state: stateOf(act, isReplaced === 1) }),
  );
}
