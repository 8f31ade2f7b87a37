import { and, desc, eq, max, sql } from "drizzle-orm";
import { placeholder, statement } from "../../sql/statement";
import { valuesOf } from "../../sql/words";
import type { View } from "../../store";
import { imports, incidents } from "../../tables";
import { readUndoneImports } from "./imports";

const MOST = 100;

/** The datasets of one format, the last imported first, at most a hundred. */
export async function readDatasets(view: View, format: string): Promise<string[]> {
  const rows = await view.db
    .select({ dataset: imports.dataset })
    .from(imports)
    .where(eq(imports.format, format))
    .groupBy(imports.dataset)
    .orderBy(desc(max(imports.recordedAt)))
    .limit(MOST);
  return rows.map(({ dataset }) => dataset);
}

const oneOfDataset = statement((db) =>
  db
    .select({ id: imports.id })
    .from(imports)
    .where(eq(imports.dataset, placeholder("dataset")))
    .limit(1),
);

/** Whether anything was ever imported into a dataset. */
export const readDatasetExists = async (view: View, dataset: string): Promise<boolean> =>
  (await oneOfDataset(view, { dataset })).length > 0;

/** The dataset that the same bytes were imported into last, by any file name; undefined when they never were. */
export async function readDatasetOfFile(
  view: View,
  { format, fileDigest }: { format: string; fileDigest: string },
): Promise<string | undefined> {
  const rows = await view.db
    .select({ id: imports.id, dataset: imports.dataset })
    .from(imports)
    .where(and(eq(imports.fileDigest, fileDigest), eq(imports.format, format)))
    .orderBy(desc(imports.recordedAt), desc(imports.id));
  if (rows.length === 0) return undefined;
  const undone = await readUndoneImports(view);
  return rows.find(({ id }) => !undone.has(id))?.dataset;
}

const rowsOfKeys = statement((db) =>
  db
    .select({
      dataset: incidents.dataset,
      key: incidents.datasetKey,
      title: incidents.title,
      effectiveAt: incidents.effectiveAt,
    })
    .from(incidents)
    .where(
      and(
        sql`${incidents.dataset} in ${valuesOf(placeholder("datasets"))}`,
        sql`${incidents.datasetKey} in ${valuesOf(placeholder("keys"))}`,
      ),
    ),
);

/** What some datasets hold, or held, under some keys. One statement. */
export const readKnownKeys = (view: View, datasets: readonly string[], keys: readonly string[]) =>
  rowsOfKeys(view, { datasets: JSON.stringify(datasets), keys: JSON.stringify(keys) });
