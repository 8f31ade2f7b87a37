import { and, desc, eq, inArray, sql } from "drizzle-orm";
import {
  type Import,
  type ImportState,
  type ImportStep,
  isUnfinished,
  type Mapping,
} from "@/domain/import/import";
import { placeholder, statement } from "../../sql/statement";
import type { Database, View } from "../../store";
import { importSteps, imports, incidents, reports } from "../../tables";

const newestStep = sql`(select max(s.number) from import_steps s where s.import_id = ${imports.id})`;

const withNewestStep = (db: Database) =>
  db
    .select({ import: imports, step: importSteps })
    .from(imports)
    .innerJoin(importSteps, and(eq(importSteps.importId, imports.id), eq(importSteps.number, newestStep)));

type Row = { import: typeof imports.$inferSelect; step: typeof importSteps.$inferSelect };

const stateOf = ({ import: read, step }: Row): ImportState => ({ import: read, step: stepOf(step) });

function stepOf(row: typeof importSteps.$inferSelect): ImportStep {
  const { importId, number, act, reason, recordedAt, recordedBy } = row;
  const tally = {
    read: row.readCount,
    new: row.newCount,
    changed: row.changedCount,
    unchanged: row.unchangedCount,
    duplicate: row.duplicateCount,
    refused: row.refusedCount,
  };
  return { importId, number, act, tally, reason, recordedAt, recordedBy };
}

const oneImport = statement((db) => withNewestStep(db).where(eq(imports.id, placeholder("id"))));

/** An import with its newest step; undefined when there is none. */
export async function readImportState(view: View, id: string): Promise<ImportState | undefined> {
  const [row] = await oneImport(view, { id });
  return row && stateOf(row);
}

/** The latest imports of the desk, newest first. */
export async function readLatestImports(view: View, most: number): Promise<ImportState[]> {
  const rows = await withNewestStep(view.db).orderBy(desc(imports.recordedAt), desc(imports.id)).limit(most);
  return rows.map(stateOf);
}

/** Some imports, each with its newest step, in the order of the ids. */
export async function readImportStates(view: View, ids: readonly string[]): Promise<ImportState[]> {
  const rows = (await withNewestStep(view.db).where(inArray(imports.id, [...ids]))).map(stateOf);
  const byId = new Map(rows.map((state) => [state.import.id, state]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The imports of one file that nobody has finished or undone, newest first. */
export async function readUnfinishedImports(view: View, fileDigest: string): Promise<ImportState[]> {
  const rows = await withNewestStep(view.db)
    .where(eq(imports.fileDigest, fileDigest))
    .orderBy(desc(imports.recordedAt), desc(imports.id));
  return rows.map(stateOf).filter(({ step }) => isUnfinished(step));
}

/** A mapping of columns, to compare it. */
function columnsOf(mapping: Mapping | null): string {
  if (!mapping || Object.keys(mapping.columns).length === 0) return "";
  const { reading: _, ...columns } = mapping;
  return JSON.stringify(columns);
}

/**
 * Whether a file is certainly an old edition: it was fully imported before with the same options, and another edition
 * of its dataset since.
 */
export async function readIsOldEdition(
  view: View,
  { dataset, fileDigest, mapping }: Pick<Import, "dataset" | "fileDigest" | "mapping">,
): Promise<boolean> {
  const rows = await withNewestStep(view.db)
    .where(and(eq(imports.dataset, dataset), eq(importSteps.act, "finished")))
    .orderBy(desc(imports.recordedAt), desc(imports.id));
  const isSame = ({ import: read }: Row) =>
    read.fileDigest === fileDigest && columnsOf(read.mapping) === columnsOf(mapping);
  const since = rows.slice(0, Math.max(0, rows.findLastIndex(isSame)));
  return since.some(({ import: read }) => read.fileDigest !== fileDigest);
}

/** Whether the desk has incidents or reports from imports. */
export async function readHasRows(view: View, importId: string): Promise<boolean> {
  const rowsIn = (table: typeof incidents | typeof reports) =>
    view.db.select({ id: table.id }).from(table).where(eq(table.importId, importId)).limit(1);
  return (await rowsIn(incidents)).length > 0 || (await rowsIn(reports)).length > 0;
}

/** The ids of the imports that were undone. */
export async function readUndoneImports(view: View): Promise<ReadonlySet<string>> {
  const rows = await view.db
    .selectDistinct({ id: importSteps.importId })
    .from(importSteps)
    .where(eq(importSteps.act, "undone"));
  return new Set(rows.map(({ id }) => id));
}
