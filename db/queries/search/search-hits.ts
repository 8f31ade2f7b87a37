import { sql } from "drizzle-orm";
import { type AlertLevel, levelWordsOf } from "@/domain/alert-level";
import type { Precision } from "@/domain/incident/precision";
import type { Directory } from "@/domain/log/log-entry";
import { excerptOf, type findingOf, markedText } from "@/domain/search/marked-text";
import { type FoundRow, type Hit, type SEARCH_KINDS, type SearchKind, textOf } from "@/domain/search/search";
import { type EntryKind, KIND_WORDS } from "@/domain/watch/watch-entry";
import { shownRows } from "../../sql/search";
import type { View } from "../../store";

/** SQL for a row `r`, by kind: what it belongs to, place, act, sort and level, and effective time. */
const COLUMNS: Readonly<Record<SearchKind, string>> = {
  category: "null as owner, null as place, '' as sort, null as level, null as effective_at",
  indicator:
    "(select category_id from indicators where id = r.indicator_id) as owner, r.place as place, '' as sort, null as level, null as effective_at",
  incident:
    "r.category_id as owner, r.place as place, r.precision as sort, null as level, r.effective_at as effective_at",
  report: "r.category_id as owner, null as place, '' as sort, null as level, r.effective_at as effective_at",
  source: "null as owner, null as place, '' as sort, null as level, null as effective_at",
  judgement:
    "r.indicator_id as owner, null as place, r.act as sort, r.level as level, r.effective_at as effective_at",
  entry: "null as owner, null as place, r.kind as sort, null as level, r.effective_at as effective_at",
};

type Kind = (typeof SEARCH_KINDS)[number];

/**
 * The details of some found rows, in their order.
 * Cost: one statement, none without rows.
 */
export async function readHits(
  view: View,
  { kind, path }: Kind,
  find: ReturnType<typeof findingOf>,
  chosen: readonly FoundRow[],
  { names }: Directory,
): Promise<Hit[]> {
  if (chosen.length === 0) return [];
  const rows = await view.db
    .select({
      row: sql<number>`shown.row`,
      texts: sql<string>`shown.texts`,
      owner: sql<string | null>`shown.owner`,
      place: sql<string | null>`shown.place`,
      sort: sql<string>`shown.sort`,
      level: sql<AlertLevel | null>`shown.level`,
      effectiveAt: sql<number | null>`shown.effective_at`,
      untilAt: sql<number | null>`shown.until_at`,
      recordedBy: sql<string>`shown.recorded_by`,
    })
    .from(
      shownRows(
        kind,
        chosen.map(({ row }) => row),
        `${COLUMNS[kind]}, ${kind === "incident" ? "r.until_at" : "null"} as until_at, r.recorded_by as recorded_by`,
      ),
    );
  const shown = new Map(rows.map((row) => [row.row, row]));
  return chosen.flatMap(({ row, subjectId, state, recordedAt }) => {
    const text = shown.get(row);
    if (!text) return [];
    const texts = (JSON.parse(text.texts) as (string | null)[]).map((each) => each ?? "");
    const { owner, place, effectiveAt, untilAt, recordedBy, sort, level } = text;
    const precision = kind === "incident" ? (sort as Precision) : null;
    const about = owner === null ? null : (names.get(owner) ?? null);
    const values = excerptOf(texts, find);
    const common = { kind, place, state, effectiveAt, precision, untilAt, recordedAt, recordedBy };
    const plain = (words: string) => [{ text: words, isMatch: false }];
    if (kind === "judgement")
      return {
        ...common,
        href: `${path}${encodeURIComponent(owner ?? "")}#${subjectId}`,
        name: plain(`${about ?? "Unknown"}: ${level === null ? "retraction" : levelWordsOf(level)}`),
        snippet: values,
        about: null,
      };
    const href = `${path}${encodeURIComponent(subjectId)}`;
    if (kind === "entry")
      return {
        ...common,
        href,
        name: plain(`${KIND_WORDS[sort as EntryKind]} of ${recordedBy}`),
        snippet: values,
        about,
      };
    const name = markedText(texts[0] ?? "", find);
    return { ...common, href, name, snippet: textOf(name).includes(textOf(values)) ? [] : values, about };
  });
}
