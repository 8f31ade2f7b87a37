import { likelihoodTextOf } from "../assessment/likelihood";
import { pairsOf } from "../difference/difference";
import { type News, newsOf } from "../difference/difference-news";
import { excerptOf } from "../log/excerpt";
import { weekFigureOf } from "../tempo/tempo-words";
import type { SnapshotCategory, SnapshotContent, SnapshotIndicator } from "./snapshot";

type ComparedNews = Omit<News, "kind">;

/** A category in two snapshots; null where it is in only one. `news` has all that differs, in sentences. */
export type ComparedCategory = {
  id: string;
  name: string;
  before: SnapshotCategory | null;
  after: SnapshotCategory | null;
  news: ComparedNews[];
};

/** How two stored snapshots differ. `unchanged` has the names of the categories that are the same in both. */
export type SnapshotComparison = { changed: ComparedCategory[]; unchanged: string[] };

/**
 * What differs between two snapshots, by their stored documents alone: whatever the desk knows today changes nothing.
 * Shape: categories in the order of the second, then those only in the first; news of the roll-up first, then of the
 *        incidents, then of each indicator.
 */
export function comparisonOf(first: SnapshotContent, second: SnapshotContent): SnapshotComparison {
  const news = newsOf(first, second);
  const categories = pairsOf(first.categories, second.categories).map(([before, after]) => {
    const { id, name } = after ?? before ?? { id: "", name: "" };
    return {
      ...{ id, name, before: before ?? null, after: after ?? null },
      news: [...(news.get(id) ?? []), ...incidentNewsOf(before, after), ...judgementNewsOf(before, after)],
    };
  });
  return {
    changed: categories.filter((each) => each.news.length > 0),
    unchanged: categories.filter((each) => each.news.length === 0).map(({ name }) => name),
  };
}

function incidentNewsOf(before?: SnapshotCategory, after?: SnapshotCategory): ComparedNews[] {
  if (!before || !after || before.incidents.week === after.incidents.week) return [];
  const href = `/categories/${encodeURIComponent(after.id)}`;
  const said = `incidents in 7 days: ${weekFigureOf(after.incidents)}, before ${weekFigureOf(before.incidents)}`;
  return [{ level: after.level, subject: after.name, said, because: "", href }];
}

const judgementNewsOf = (before?: SnapshotCategory, after?: SnapshotCategory): ComparedNews[] =>
  pairsOf(before?.indicators ?? [], after?.indicators ?? []).flatMap(([b, a]) =>
    b && a && b.level === a.level ? sameLevelNewsOf(b, a) : [],
  );

/** An indicator that kept its level: judged again, with another likelihood or confidence, or confirmed. */
function sameLevelNewsOf(before: SnapshotIndicator, after: SnapshotIndicator): ComparedNews[] {
  const [was, is] = [before.judgement, after.judgement];
  if (!was || !is || was.id === is.id) return [];
  const moved = [
    ...(was.confidence === is.confidence
      ? []
      : [`has ${is.confidence} confidence, before ${was.confidence}`]),
    ...(was.likelihoodRatio === is.likelihoodRatio
      ? []
      : [`likelihood: ${ratioWordsOf(is.likelihoodRatio)}, before ${ratioWordsOf(was.likelihoodRatio)}`]),
  ];
  return [
    is.act === "confirmed"
      ? `was confirmed by ${is.recordedBy}`
      : `was judged again at the same level by ${is.recordedBy}`,
    ...moved,
  ].map((said, i) => ({
    ...{ level: after.level, subject: after.name, said },
    because: i > 0 || is.act === "confirmed" ? "" : excerptOf(is.rationale),
    href: `/indicators/${encodeURIComponent(after.id)}`,
  }));
}

const ratioWordsOf = (ratio: number | null): string =>
  ratio === null ? "not given" : likelihoodTextOf(ratio);
