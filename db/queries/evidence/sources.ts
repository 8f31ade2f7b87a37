import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { SourceList } from "@/domain/evidence/evidence-pages";
import type { SourceFilters } from "@/domain/evidence/report-filters";
import { gradingInForceOf } from "@/domain/evidence/source";
import { groupBy } from "@/domain/group-by";
import { type Instants, LAST_INSTANT } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { likeWords } from "../../sql/like-words";
import type { View } from "../../store";
import { sourceVersions } from "../../tables";
import { readTail } from "../log/newest-log-entry";
import { isNewestVersion, sourceColumns } from "./source";
import { readGradings } from "./source-gradings";

const SOURCES_SHOWN = 50;
const NAMES_OFFERED = 300;

/** Sorted by the database alone, because JavaScript folds the case of more letters than SQLite. */
const nameInOrder = sql`lower(${sourceVersions.name})`;

/** SQL: how reliable the source is at the two times, by the rule of `gradingInForceOf`. */
const reliabilityAt = ({ effectiveAt, knownAt }: Instants): SQL => sql`(
  select g.reliability from source_gradings g
  where g.source_id = ${sourceVersions.sourceId} and g.recorded_at <= ${knownAt}
  order by (g.effective_at <= ${effectiveAt}) desc,
    iif(g.effective_at <= ${effectiveAt}, g.effective_at, -g.effective_at) desc,
    iif(g.effective_at <= ${effectiveAt}, g.recorded_at, -g.recorded_at) desc, g.id desc
  limit 1)`;

/**
 * The sources known by then, by name, each with its current grading.
 * Cost: two statements.
 */
export async function readSources(
  view: View,
  desk: Desk,
  filters: SourceFilters,
  asOf?: Instants,
): Promise<SourceList> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const { text, reliability, after } = filters;
  const rows = await view.db
    .select(sourceColumns)
    .from(sourceVersions)
    .where(
      and(
        isNewestVersion(at.knownAt),
        after === null ? undefined : gt(nameInOrder, sql`lower(${after})`),
        text === null ? undefined : likeWords(sourceVersions.name, text),
        reliability === null ? undefined : eq(reliabilityAt(at), reliability),
      ),
    )
    .orderBy(asc(nameInOrder))
    .limit(SOURCES_SHOWN + 1);
  const shown = rows.slice(0, SOURCES_SHOWN);
  const ids = shown.map((row) => row.id);
  const gradings = groupBy(await readGradings(view, ids, at), (each) => each.sourceId);
  return {
    ...at,
    revision: tail.revision,
    entries: shown.map((row) => ({
      ...row,
      grading: gradingInForceOf(gradings.get(row.id) ?? [], at) ?? null,
    })),
    next: rows.length > SOURCES_SHOWN ? (shown.at(-1)?.name ?? null) : null,
  };
}

/** Source names for a form, in order. */
export const readSourceNames = (view: View): Promise<{ id: string; name: string }[]> =>
  view.db
    .select({ id: sourceVersions.sourceId, name: sourceVersions.name })
    .from(sourceVersions)
    .where(isNewestVersion(LAST_INSTANT))
    .orderBy(asc(nameInOrder))
    .limit(NAMES_OFFERED);
