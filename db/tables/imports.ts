import { kit as k } from "../sqlite/kit";
import { categories } from "./definitions";
import { learned } from "./learned";

/** Files that were read in. What became of each is in its steps. */
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
    ...learned,
  },
  (t) => [k.index("imports_by_file").on(t.fileDigest)],
);

/** Where a row that was read in comes from; empty for what a person wrote. */
export const origin = {
  importId: k.ref("import_id", () => imports.id),
  dataset: k.words("dataset"),
  datasetKey: k.words("dataset_key"),
  datasetDigest: k.words("dataset_digest"),
};
