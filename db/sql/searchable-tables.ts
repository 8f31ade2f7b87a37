import type { SearchKind } from "@/domain/search/search";

/** What can be searched, by kind: the table, the name of its full-text index, and the weight of each column. */
type Searched = {
  table: string;
  index: string;
  columns: Readonly<Record<string, number>>;
  /** SQL for a row `r`: its subject, effective time, act, and what may replace it. */
  subject: string;
  effectiveAt: string;
  act: string;
  replacedBy: string;
};

const replacing = (table: string, also = "") =>
  `select 1 from ${table} l where l.recorded_at <= :known and (l.replaces_id = r.id${also})`;
const newerVersion = (table: string, subject: string) =>
  `select 1 from ${table} l where l.${subject} = r.${subject} and l.version > r.version and l.recorded_at <= :known`;
const definition = (noun: string) => ({
  subject: `${noun}_id`,
  effectiveAt: "null",
  act: "case when r.is_retired = 1 then 'retired' else 'recorded' end",
  replacedBy: newerVersion(`${noun}_versions`, `${noun}_id`),
});
const account = (table: string, subject: string) => ({
  subject,
  effectiveAt: "r.effective_at",
  act: "r.act",
  replacedBy: replacing(table),
});

export const SEARCHABLE: Readonly<Record<SearchKind, Searched>> = {
  category: {
    table: "category_versions",
    index: "category_words",
    columns: { name: 10, question: 2, scope: 1 },
    ...definition("category"),
  },
  indicator: {
    table: "indicator_versions",
    index: "indicator_words",
    columns: { name: 10, question: 2, place: 4, owner: 2 },
    ...definition("indicator"),
  },
  incident: {
    table: "incidents",
    index: "incident_words",
    columns: { title: 10, place: 4, description: 1 },
    ...account("incidents", "incident_id"),
  },
  report: {
    table: "reports",
    index: "report_words",
    columns: { title: 10, body: 1 },
    ...account("reports", "report_id"),
  },
  source: {
    table: "source_versions",
    index: "source_words",
    columns: { name: 10, note: 1, url: 2 },
    subject: "source_id",
    effectiveAt: "null",
    act: "'recorded'",
    replacedBy: newerVersion("source_versions", "source_id"),
  },
  judgement: {
    table: "assessments",
    index: "assessment_words",
    columns: { rationale: 1 },
    ...account("assessments", "id"),
    replacedBy: replacing("assessments", " or l.replaces_id = r.rests_on_id"),
  },
  entry: {
    table: "watch_entries",
    index: "watch_entry_words",
    columns: { text: 5, closing: 2, owner: 2 },
    ...account("watch_entries", "entry_id"),
  },
};
