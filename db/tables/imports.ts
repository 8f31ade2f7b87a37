import { IMPORT_ACTS, type Mapping } from "@/domain/import/import";
import { isOneOf, kit as k, learned } from "../sql/kit";
import { categories } from "./definitions";
/** Imported files. Their progress is in their steps. */
export const imports = k.table(
  "imports",
  {
    id: k.id("id"),
    format: k.words("format").notNull(),
    dataset: k.words("dataset").notNull(),
    fileName: k.words("file_name").notNull(),
    fileBytesCount: k.count("file_bytes_count").notNull(),
    fileDigest: k.words("file_digest").notNull(),
    categoryId: k.ref("category_id", () => categories.id),
    isLenient: k.fact("is_lenient").notNull(),
    mapping: k.json<Mapping>("mapping"),
    ...learned,
  },
  (t) => [
    k.index("imports_by_file").on(t.fileDigest),
    k.index("imports_by_recording").on(t.recordedAt, t.id),
  ],
);

/**
 * The steps of an import, one row per batch. Counts are cumulative, so the newest step has the totals; step numbers are
 * unique, so that two processes cannot continue the same import.
 */
export const importSteps = k.table(
  "import_steps",
  {
    id: k.id("id"),
    importId: k.ref("import_id", () => imports.id).notNull(),
    number: k.count("number").notNull(),
    act: k.closedSet("act", IMPORT_ACTS).notNull(),
    readCount: k.count("read_count").notNull(),
    newCount: k.count("new_count").notNull(),
    changedCount: k.count("changed_count").notNull(),
    unchangedCount: k.count("unchanged_count").notNull(),
    duplicateCount: k.count("duplicate_count").notNull(),
    refusedCount: k.count("refused_count").notNull(),
    reason: k.words("reason"),
    ...learned,
  },
  (t) => [
    k.unique("import_steps_in_order").on(t.importId, t.number),
    k.check("import_steps_act", isOneOf(t.act, IMPORT_ACTS)),
  ],
);

/** How a person mapped the columns of a dataset's files. The latest row of a dataset holds. */
export const columnMappings = k.table(
  "column_mappings",
  {
    id: k.id("id"),
    dataset: k.words("dataset").notNull(),
    mapping: k.json<Mapping>("mapping").notNull(),
    ...learned,
  },
  (t) => [k.index("column_mappings_by_dataset").on(t.dataset, t.recordedAt)],
);

/** Where an imported row comes from; empty for what a person wrote. */
export const origin = {
  importId: k.ref("import_id", () => imports.id),
  dataset: k.words("dataset"),
  datasetKey: k.words("dataset_key"),
  datasetDigest: k.words("dataset_digest"),
  editionAt: k.instant("edition_at"),
};
