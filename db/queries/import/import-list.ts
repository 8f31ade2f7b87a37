import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ImportState } from "@/domain/import/import";
import { IMPORT_STATUSES, type ImportFilter, OWN_IMPORT_ORDER } from "@/domain/import/import-list";
import type { ListPage } from "@/domain/list/list-page";
import { likeWords } from "../../sql/like-words";
import { type ListAsked, type RowsOfPage, readCountOfList, readRowsOfPage } from "../../sql/list-rows";
import type { View } from "../../store";
import { imports } from "../../tables";
import { readImportStates } from "./imports";

/** SQL: a column of the newest step of an import. */
const ofNewestStep = (column: string): SQL => sql`(
  select s.${sql.identifier(column)} from import_steps s
  where s.import_id = ${imports.id} order by s.number desc limit 1)`;

const KEYS = {
  started: { key: imports.recordedAt },
  file: { key: sql`lower(${imports.fileName})` },
  dataset: { key: sql`lower(${imports.dataset})` },
  status: { key: ofNewestStep("act") },
  rows: { key: ofNewestStep("read_count") },
  new: { key: ofNewestStep("new_count") },
  changed: { key: ofNewestStep("changed_count") },
  refused: { key: ofNewestStep("refused_count") },
};

const askedOf = ({ text, dataset, status, sort, after }: ImportFilter): ListAsked<keyof typeof KEYS> => ({
  table: imports,
  id: imports.id,
  keys: KEYS,
  own: OWN_IMPORT_ORDER,
  sort,
  after,
  indexedConditions: () => undefined,
  otherConditions: [
    text === null ? undefined : likeWords(imports.fileName, text),
    dataset === null ? undefined : eq(imports.dataset, dataset),
    status === null ? undefined : inArray(ofNewestStep("act"), [...IMPORT_STATUSES[status]]),
  ],
});

/**
 * A page of the imports of the desk, newest first unless another order is asked for.
 * Cost: at most seven statements.
 */
export async function readImportList(view: View, filter: ImportFilter): Promise<ListPage<ImportState>> {
  const asked = askedOf(filter);
  const { ids, ...page } = await readRowsOfPage(view, asked);
  return { entries: await readImportStates(view, ids), ...page, counted: await readCountOfList(view, asked) };
}

/** A part of the same list, for whoever takes all of it. */
export async function readImportPart(
  view: View,
  filter: ImportFilter,
  limit: number,
): Promise<Omit<RowsOfPage, "ids"> & { entries: ImportState[] }> {
  const { ids, ...page } = await readRowsOfPage(view, { ...askedOf(filter), limit });
  return { entries: await readImportStates(view, ids), ...page };
}
