import { likelihoodWordOf } from "@/domain/assessment/likelihood";
import type { HandOut, HandOutCategory, HandOutIndicator } from "@/domain/snapshot/hand-out";
import { noticesOf } from "@/domain/snapshot/snapshot-notice";

/** The subject of a row: a category without indicators has one row, with empty indicator columns. */
type Subject = { snapshot: HandOut; category: HandOutCategory; indicator: HandOutIndicator | undefined };

export type Cell = string | number | boolean | null;
export type CellKind = "text" | "number" | "yes or no";
type Column = { kind: CellKind; of(subject: Subject): Cell | undefined };

const text = (of: Column["of"]): Column => ({ kind: "text", of });
const number = (of: Column["of"]): Column => ({ kind: "number", of });
const fact = (of: Column["of"]): Column => ({ kind: "yes or no", of });

const likelihoodOf = ({ indicator }: Subject) => indicator?.judgement?.likelihoodRatio ?? null;

/** The columns in their order. */
export const COLUMNS = {
  snapshot: number(({ snapshot }) => snapshot.number),
  notice: text(({ snapshot }) => noticesOf(snapshot).join(" ") || null),
  desk: text(({ snapshot }) => snapshot.desk.name),
  taken_at: text(({ snapshot }) => snapshot.takenAt),
  taken_by: text(({ snapshot }) => snapshot.takenBy),
  revision: number(({ snapshot }) => snapshot.revision),
  effective_at: text(({ snapshot }) => snapshot.effectiveAt),
  known_at: text(({ snapshot }) => snapshot.knownAt),
  posture_level: number(({ snapshot }) => snapshot.posture?.level),
  posture_level_name: text(({ snapshot }) => snapshot.posture?.levelName),
  category_id: text(({ category }) => category.id),
  category: text(({ category }) => category.name),
  category_level: number(({ category }) => category.level),
  category_level_name: text(({ category }) => category.levelName),
  category_level_7_days_before: number(({ category }) => category.levelBefore),
  category_confidence: text(({ category }) => category.confidence),
  category_freshness: text(({ category }) => category.freshness.state),
  incidents_7_days: number(({ category }) => category.incidents.week),
  incidents_usual: number(({ category }) => category.incidents.usual),
  incidents_usual_days: number(({ category }) => category.incidents.usualDays),
  incidents_surge: number(({ category }) => category.incidents.surge),
  incidents_unusual_from: number(({ category }) => category.incidents.unusualFrom),
  indicator_id: text(({ indicator }) => indicator?.id),
  indicator: text(({ indicator }) => indicator?.name),
  place: text(({ indicator }) => indicator?.place),
  is_driver: fact(({ indicator }) => indicator?.isDriver),
  level: number(({ indicator }) => indicator?.level),
  level_name: text(({ indicator }) => indicator?.levelName),
  likelihood_ratio: number(likelihoodOf),
  likelihood: text((subject) => {
    const ratio = likelihoodOf(subject);
    return ratio === null ? null : likelihoodWordOf(ratio);
  }),
  confidence: text(({ indicator }) => indicator?.judgement?.confidence),
  freshness: text(({ indicator }) => indicator?.freshness.state),
  review_at: text(({ indicator }) => indicator?.freshness.reviewAt),
  judgement: text(({ indicator }) => indicator?.judgement?.act),
  judgement_effective_at: text(({ indicator }) => indicator?.judgement?.effectiveAt),
  judgement_recorded_at: text(({ indicator }) => indicator?.judgement?.recordedAt),
  recorded_by: text(({ indicator }) => indicator?.judgement?.recordedBy),
  rationale: text(({ indicator }) => indicator?.judgement?.rationale),
  policy: text(({ snapshot, category }) => (category.explanation ?? snapshot).policy.name),
  policy_version: number(({ snapshot, category }) => (category.explanation ?? snapshot).policy.version),
  digest: text(({ snapshot }) => snapshot.digest),
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export type Row = Record<ColumnName, Cell>;

export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];

/** A snapshot as a table. Shape: one row per indicator in board order, one for a category that has none. */
export const rowsOf = (snapshot: HandOut): Row[] =>
  snapshot.categories.flatMap((category) => {
    const indicators = category.indicators.length > 0 ? category.indicators : [undefined];
    return indicators.map((indicator) => rowOf({ snapshot, category, indicator }));
  });

const rowOf = (subject: Subject): Row =>
  Object.fromEntries(COLUMN_NAMES.map((name) => [name, COLUMNS[name].of(subject) ?? null])) as Row;
