import { and, desc, eq, getTableColumns, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { SourceVersion } from "@/domain/evidence/evidence-pages";
import type { SourceGrading } from "@/domain/evidence/report";
import { reliabilityOf } from "@/domain/evidence/source";
import { groupBy } from "@/domain/group-by";
import type { Instants } from "@/domain/time/time";
import type { View } from "../../store";
import { sourceVersions } from "../../tables";
import { readGradings } from "./source-gradings";

const { id: _row, sourceId, ...columns } = getTableColumns(sourceVersions);
export const sourceColumns = { ...columns, id: sourceId };

/** SQL: the row is the newest version of its source known by then. */
export const isNewestVersion = (knownAt: number): SQL =>
  sql`${sourceVersions.version} = (select max(v.version) from source_versions v where v.source_id = ${sourceVersions.sourceId} and v.recorded_at <= ${knownAt})`;

/** Every version of a source known by then, newest first. */
export const readSourceVersions = (view: View, id: string, knownAt: number): Promise<SourceVersion[]> =>
  view.db
    .select(sourceColumns)
    .from(sourceVersions)
    .where(and(eq(sourceVersions.sourceId, id), lte(sourceVersions.recordedAt, knownAt)))
    .orderBy(desc(sourceVersions.version));

/**
 * The names and reliabilities of some sources at the two times.
 * Shape: by id; reliability as `reliability(sourceId)`.
 * Cost:  two statements.
 */
export async function readSourcesKnown(view: View, ids: readonly string[], at: Instants) {
  const unique = [...new Set(ids)];
  const versions = unique.length
    ? await view.db
        .select({ id: sourceVersions.sourceId, name: sourceVersions.name })
        .from(sourceVersions)
        .where(and(inArray(sourceVersions.sourceId, unique), lte(sourceVersions.recordedAt, at.knownAt)))
        .orderBy(sourceVersions.version)
    : [];
  const names = new Map(versions.map(({ id, name }) => [id, name]));
  const gradings = groupBy(await readGradings(view, unique, at), (each: SourceGrading) => each.sourceId);
  return {
    name: (id: string) => names.get(id) ?? "",
    reliability: (id: string) => reliabilityOf(gradings.get(id) ?? [], at),
  };
}
