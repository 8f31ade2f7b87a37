import { type AlertLevel, levelMoveWordsOf } from "../alert-level";
import { type Freshness, type FreshnessState, isStale } from "../assessment/freshness";
import type { BoardCategory } from "../board/board-category";
import type { BoardIndicator } from "../board/board-indicator";
import { listOf } from "../count-words";
import { excerptOf } from "../log/excerpt";
import { pairsOf } from "./difference";

/** The subject of a piece of news: a category's roll-up, or an indicator's level, freshness or place. */
type NewsKind = "roll-up" | "level" | "freshness" | "listing";

/**
 * A difference between two boards, in a sentence: `subject` is what it is about, `said` what differs, `because` why.
 */
export type News = {
  kind: NewsKind;
  level: AlertLevel | null;
  subject: string;
  said: string;
  because: string;
  href: string;
};

/** What is compared of an indicator, a category and a board, whether of the desk or of a stored document. */
type NewsIndicator = Pick<BoardIndicator, "id" | "name" | "level"> & {
  freshness: Pick<Freshness, "state">;
  judgement: Pick<NonNullable<BoardIndicator["judgement"]>, "act" | "rationale"> | null;
};
type NewsCategory = Pick<BoardCategory, "id" | "name" | "level" | "confidence"> & {
  explanation: Pick<BoardCategory["explanation"], "sentence" | "driverIds">;
  indicators: readonly NewsIndicator[];
};
type NewsBoard = { categories: readonly NewsCategory[] };

/** News of a change of freshness; none when it only came closer to its review, or was renewed in time. */
const FRESHNESS_NEWS: Record<FreshnessState, (before: FreshnessState) => string> = {
  current: (before) => (isStale(before) ? "is current again" : ""),
  due: (before) => (isStale(before) ? "is no longer stale; its review is due" : ""),
  never: (before) => (before === "blind" ? "is no longer blind; it was never assessed" : ""),
  overdue: () => "became overdue",
  lapsed: () => "lapsed: past twice its review time",
  blind: () => "became blind: its sources are down",
};

/**
 * What differs on the second board, category by category.
 * Shape: by category id; first its roll-up, then its indicators in board order, level before freshness.
 */
export const newsOf = (first: NewsBoard, second: NewsBoard): Map<string, News[]> =>
  new Map(
    pairsOf(first.categories, second.categories).map(([before, after]) => [
      (after ?? before)?.id ?? "",
      [...rollUpNewsOf(before, after), ...indicatorsNewsOf(before, after)],
    ]),
  );

function rollUpNewsOf(before: NewsCategory | undefined, after: NewsCategory | undefined): News[] {
  const category = after ?? before;
  if (!category) return [];
  const about = {
    kind: "roll-up" as const,
    level: after?.level ?? null,
    subject: category.name,
    href: `/categories/${encodeURIComponent(category.id)}`,
  };
  const because = after?.explanation.sentence ?? "";
  if (!before) return [{ ...about, kind: "listing", said: "is on the board now", because }];
  if (!after) return [{ ...about, kind: "listing", said: "is no longer on the board", because: "" }];
  const words =
    before.level === after.level ? driverWordsOf(before, after) : levelMoveWordsOf(before.level, after.level);
  return [
    ...renamed(about, before.name),
    ...(words ? [{ ...about, said: words, because }] : []),
    ...(before.confidence === after.confidence || !before.confidence || !after.confidence
      ? []
      : [{ ...about, said: `has ${after.confidence} confidence, before ${before.confidence}`, because: "" }]),
  ];
}

/** Which indicators hold the unchanged level now, and which no longer do; nothing when they are the same. */
function driverWordsOf(before: NewsCategory, after: NewsCategory): string {
  const namesOf = (category: NewsCategory, others: NewsCategory) =>
    category.indicators
      .filter(({ id }) => category.explanation.driverIds.includes(id))
      .filter(({ id }) => !others.explanation.driverIds.includes(id))
      .map(({ name }) => name);
  const now = listOf(namesOf(after, before));
  const gone = listOf(namesOf(before, after));
  if (!now) return gone && `is no longer held by ${gone}`;
  return gone ? `is now held by ${now}, no longer by ${gone}` : `is now also held by ${now}`;
}

const indicatorsNewsOf = (before: NewsCategory | undefined, after: NewsCategory | undefined): News[] =>
  pairsOf(before?.indicators ?? [], after?.indicators ?? []).flatMap(([b, a]) => indicatorNewsOf(b, a));

function indicatorNewsOf(before: NewsIndicator | undefined, after: NewsIndicator | undefined): News[] {
  const indicator = after ?? before;
  if (!indicator) return [];
  const about = {
    kind: "level" as const,
    level: after?.level ?? null,
    subject: indicator.name,
    href: `/indicators/${encodeURIComponent(indicator.id)}`,
  };
  const because = reasonOf(after);
  if (!before)
    return [
      {
        ...about,
        kind: "listing",
        said: `is watched now, ${levelMoveWordsOf(null, indicator.level)}`,
        because,
      },
    ];
  if (!after) return [{ ...about, kind: "listing", said: "is no longer watched", because: "" }];
  const { state } = after.freshness;
  const fresh = before.freshness.state === state ? "" : FRESHNESS_NEWS[state](before.freshness.state);
  return [
    ...renamed(about, before.name),
    ...(before.level === after.level
      ? []
      : [{ ...about, said: levelMoveWordsOf(before.level, after.level), because }]),
    ...(fresh ? [{ ...about, kind: "freshness" as const, said: fresh, because: "" }] : []),
  ];
}

/** Why an indicator has its level. For a confirmation, the reason of the judgement it rests on. */
const reasonOf = (indicator: NewsIndicator | undefined): string =>
  !indicator?.judgement || indicator.judgement.act === "confirmed"
    ? ""
    : excerptOf(indicator.judgement.rationale);

const renamed = (about: Omit<News, "said" | "because">, before: string): News[] =>
  about.subject === before
    ? []
    : [{ ...about, kind: "listing", said: `has a new name; it was “${before}”`, because: "" }];
