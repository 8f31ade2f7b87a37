import { type ImportFile, type ReadOptions, UnreadableFile } from "../importer";
import { encodingOf } from "./detect-encoding";
import { headOf } from "./file-head";
import { documentRecordsOf, isJson } from "./json-records";
import type { SourceRecord } from "./record";
import { tableRecordsOf } from "./table";

/** How a dataset is published: the required columns of a table, and the list in a document that has the records. */
type Layout = { columns: readonly string[]; list?: string };

/**
 * The records of a dataset published as CSV, or as a list in JSON, in batches.
 * Errors: UnreadableFile when it is neither.
 */
export async function* recordsOf(
  file: ImportFile,
  options: ReadOptions,
  { columns, list }: Layout,
): AsyncGenerator<SourceRecord[]> {
  const encoding = options.encoding ?? (await encodingOf(file));
  const head = await headOf(file, encoding);
  const { notes } = options;
  if (!list || !isJson(head)) yield* tableRecordsOf(file, { encoding, head, required: columns, notes });
  else if (new RegExp(`"${list}"\\s*:\\s*\\[`).test(head))
    yield* documentRecordsOf(file, encoding, { list, notes });
  else throw new UnreadableFile(`There is no list “${list}” in the first 64 KB`, "line 1");
}
