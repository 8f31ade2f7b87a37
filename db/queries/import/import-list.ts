import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ImportState } from "@/domain/import/import";
import { DEFAULT_IMPORT_ORDER, IMPORT_STATUSES, type ImportFilter } from "@/domain/import/import-list";
import type { ListPage } from "@/domain/list/list-page";
import { type List, type ListPart, readListPage, readListPart } from "../../sql/list-rows";
import { likeWords } from "../../sql/words";
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

const listOf = (
  view: View,
  { text, dataset, status, sort, after }: ImportFilter,
): List<keyof typeof KEYS, ImportState> => ({
  query: {
    table: imports,
    id: imports.id,
    keys: KEYS,
    defaultSort: DEFAULT_IMPORT_ORDER,
    sort,
    after,
    indexedConditions: () => undefined,
    otherConditions: [
      text === null ? undefined : likeWords(imports.fileName, text),
      dataset === null ? undefined : eq(imports.dataset, dataset),
      status === null ? undefined : inArray(ofNewestStep("act"), [...IMPORT_STATUSES[status]]),
    ],
  },
  readEntries: (ids) => readImportStates(view, ids),
});

/**
 * A page of the imports of the desk, by default newest first.
 * Cost: at most seven statements.
 */
export const readImportList = (view: View, filter: ImportFilter): Promise<ListPage<ImportState>> =>
  readListPage(view, listOf(view, filter));

/** A part of the same list, for exports. */
export const readImportPart = (
  view: View,
  filter: ImportFilter,
  limit: number,
): Promise<ListPart<ImportState>> => readListPart(view, listOf(view, filter), limit);
