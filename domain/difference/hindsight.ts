import type { Board } from "../board/board";
import type { BoardCategory } from "../board/board-category";
import type { BoardIndicator } from "../board/board-indicator";
import { changeOf } from "../changes/change";
import type { Change, Directory, SubjectedEntry } from "../log/log-entry";
import { differenceOf, pairsOf } from "./difference";
import { type News, newsOf } from "./difference-news";
import { differenceWordsOf, indicatorDifferenceWordsOf } from "./difference-words";
import type { Known } from "./what-changed";

/**
 * What differs in one indicator between what was known then and what is known now, and the records that made it so.
 * `differing` names it where no news does.
 */
export type Revised = {
  id: string;
  name: string;
  href: string;
  news: News[];
  differing: string;
  causes: Change[];
};

/**
 * One category as it was known then and as it is known now, for the same instant of the world. `others` are later
 * records that changed none of its indicators: incidents, definitions, and records about earlier days. A category that
 * was retired or added since has no indicators here.
 */
export type CategoryHindsight = {
  id: string;
  name: string;
  first: BoardCategory | null;
  later: BoardCategory | null;
  isOther: boolean;
  /** In what it differs, in a few words each; empty when it does not. */
  differing: string[];
  news: News[];
  indicators: Revised[];
  /** Other records of incidents, when the incident count of the last 7 days differs. */
  incidents: Change[];
  others: Change[];
};

/** `elsewhere` are later records that belong to no category, such as reports and gradings. */
export type Hindsight = {
  first: Board;
  later: Board;
  count: number;
  categories: CategoryHindsight[];
  elsewhere: Change[];
};

/**
 * One instant of the world as known then and as known now, and which later record made each difference.
 * Shape: `first` and `later` have the same effective time; `recorded` are the entries that only `later` knows.
 *        Categories and indicators in today's order, removed ones last; every entry appears once.
 */
export function hindsightOf(then: Board, now: Board, recorded: Known, directory: Directory): Hindsight {
  const news = newsOf(then, now);
  const differing = new Map(differenceOf(then, now).categories.map((each) => [each.id, each]));
  const categories = pairsOf(then.categories, now.categories).map(([before, after]) => {
    const { id, name } = after ?? before ?? { id: "", name: "" };
    const own = recorded.entries.filter((entry) => categoryIdOf(entry, directory) === id);
    const values = news.get(id) ?? [];
    const pairs = new Map(
      pairsOf(before?.indicators ?? [], after?.indicators ?? []).map((pair) => [
        (pair[1] ?? pair[0])?.id,
        pair,
      ]),
    );
    const blamed = new Set<SubjectedEntry>();
    const difference = differing.get(id);
    const moved = before && after ? (difference?.indicators ?? []) : [];
    const indicators = moved.map((indicator) => {
      const href = `/indicators/${encodeURIComponent(indicator.id)}`;
      const causes = causesOf(own, indicator.id, pairs.get(indicator.id));
      for (const cause of causes) blamed.add(cause);
      return {
        ...{ id: indicator.id, name: indicator.name, href },
        news: values.filter((each) => each.href === href),
        differing: indicatorDifferenceWordsOf(indicator.fields),
        causes: causes.map((entry) => changeOf(entry, directory.names)),
      };
    });
    const others = own.filter((entry) => !blamed.has(entry));
    const isCounted = before && after && before.incidents.week !== after.incidents.week;
    const isIncident = ({ action }: SubjectedEntry) => Boolean(isCounted) && action.startsWith("incident.");
    const inWords = (entries: SubjectedEntry[]) => entries.map((entry) => changeOf(entry, directory.names));
    return {
      ...{ id, name, first: before ?? null, later: after ?? null, indicators },
      isOther: difference !== undefined,
      differing: difference ? differenceWordsOf(difference) : [],
      news: values.filter((each) => each.href.startsWith("/categories/")),
      incidents: inWords(others.filter(isIncident)),
      others: inWords(others.filter((entry) => !isIncident(entry))),
    };
  });
  const ids = new Set<string | undefined>(categories.map(({ id }) => id));
  const elsewhere = recorded.entries
    .filter((entry) => !ids.has(categoryIdOf(entry, directory)))
    .map((entry) => changeOf(entry, directory.names));
  return { first: then, later: now, count: recorded.count, categories, elsewhere };
}

const categoryIdOf = (entry: SubjectedEntry, { categoryOf }: Directory): string | undefined =>
  entry.categoryId ?? (entry.indicatorId === null ? undefined : categoryOf.get(entry.indicatorId));

type Pair = [before: BoardIndicator | undefined, after: BoardIndicator | undefined];

/** The records that changed the judgement, outage or definition in force; all about the indicator when none did. */
function causesOf(entries: readonly SubjectedEntry[], id: string, pair: Pair | undefined): SubjectedEntry[] {
  const about = entries.filter(({ indicatorId }) => indicatorId === id);
  const made = about.filter((entry) => isCause(entry, pair));
  return made.length > 0 ? made : about;
}

function isCause(
  { action, subjectId, before: was }: SubjectedEntry,
  [then, now]: Pair = [undefined, undefined],
) {
  const [noun, verb] = action.split(".");
  if (noun === "outage" || noun === "indicator") return true;
  if (subjectId === now?.judgement?.id) return true;
  const isReplacing = verb === "corrected" || verb === "retracted";
  return isReplacing && (was?.id === then?.judgement?.id || then?.judgement?.act === "confirmed");
}
