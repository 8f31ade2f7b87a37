import type { Desk } from "@/db/desk";
import {
  readDatasetExists,
  readDatasetOfFile,
  readDatasets,
  readKnownKeys,
} from "@/db/queries/import/datasets";
import { readMapping, readMappingOfColumns } from "@/db/queries/import/mapping";
import type { Mapping } from "@/domain/import/import";
import type { FileToImport } from "@/domain/import/import-job";
import type { Guess } from "@/domain/import/reading-notes";
import type { Encoding } from "@/formats/encoding";
import { guessedColumnsOf, type MappingOrigin } from "@/formats/import/column-fit";
import { columnNamesIn, mappingWith } from "@/formats/import/mapped-columns";
import { EMPTY_WORDS } from "@/formats/import/mapped-record";
import { type Importer, type ImportFile, UnreadableFile } from "@/formats/importer";

/** A custom table, as it was opened. */
type OpenTable = {
  importer: Importer;
  file: FileToImport;
  content: ImportFile;
  encoding: Encoding;
  head: string;
  fileDigest: string;
};

/**
 * The dataset of a custom table and its mapping.
 * Shape: `isSettled` when a person chose it or the same bytes were imported before; `guess` says why otherwise.
 */
type TableIdentity = {
  dataset: string;
  mapping: Mapping;
  /** Where the columns of the mapping come from. */
  origin: MappingOrigin;
  isSettled: boolean;
  guess?: Guess;
};

/** The dataset of a custom table, up to its own name. */
const beginOf = (importer: Importer): string => `${importer.dataset}: `;

/** The own name of a dataset, which is also the source of its rows. */
export const sourceIn = (importer: Importer, dataset: string): string =>
  dataset.slice(beginOf(importer).length);

const CHANGE = "--dataset NAME or --as new";

/**
 * Which dataset a custom table belongs to: the one that was chosen, else that of the same bytes, else the one that has
 * rows of it under their keys, else a dataset of the same name, else a new one.
 * Cost: reads at most a thousand rows of the file for each mapping that fits it.
 */
export async function tableIdentityOf(desk: Desk, table: OpenTable): Promise<TableIdentity> {
  const { importer, file, fileDigest } = table;
  const format = importer.name;
  const named = `${beginOf(importer)}${file.source || file.fileName}`;
  const as = async (dataset: string, isSettled: boolean, guess?: Guess): Promise<TableIdentity> => ({
    ...{ dataset, ...(await mappingFor(desk, dataset, table)), isSettled },
    ...(guess && { guess }),
  });
  if (file.isNewDataset) return as(await newNameLike(desk, named), true);
  if (file.dataset) {
    const begin = beginOf(importer);
    return as(file.dataset.startsWith(begin) ? file.dataset : `${begin}${file.dataset}`, true);
  }
  const same = await desk.store.read((view) => readDatasetOfFile(view, { format, fileDigest }));
  if (same) return as(same, true, guessOf(sourceIn(importer, same), "this file was imported into it before"));
  const datasets = await desk.store.read((view) => readDatasets(view, format));
  const alike = await datasetWithRowsOf(desk, table, datasets);
  if (alike) {
    const why = `${alike.count.toLocaleString("en")} of the first rows are in it`;
    return as(alike.dataset, false, guessOf(sourceIn(importer, alike.dataset), why));
  }
  return as(named, false);
}

const guessOf = (dataset: string, why: string): Guess => ({
  what: `the rows belong to the dataset “${dataset}”: ${why}`,
  override: CHANGE,
});

/** A name that no dataset has yet. */
async function newNameLike(desk: Desk, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const other = number === 1 ? name : `${name} (${number})`;
    if (!(await desk.store.read((view) => readDatasetExists(view, other)))) return other;
  }
}

/**
 * The chosen mapping over that of the dataset's last import, where this file has its columns, else over that of a file
 * with the same columns, else over a guess.
 */
async function mappingFor(
  desk: Desk,
  dataset: string,
  { file, head }: OpenTable,
): Promise<{ mapping: Mapping; origin: MappingOrigin }> {
  const header = columnNamesIn(head);
  const [own, same] = await desk.store.read((view) =>
    Promise.all([readMapping(view, dataset), readMappingOfColumns(view, header)]),
  );
  const known = own && fits(own, head) ? own : same;
  const guessed = guessedColumnsOf(head);
  const { columns, emptyWords, dateOrder } = file;
  const zone = file.zone || (known ? known.zone : (desk.profile.timeZone ?? "UTC"));
  const mapping = {
    columns: mappingWith(columns, known?.columns ?? guessed.columns),
    emptyWords: emptyWords.length > 0 ? emptyWords : (known?.emptyWords ?? EMPTY_WORDS),
    dateOrder: dateOrder || known?.dateOrder || null,
    ...(zone !== undefined && { zone }),
    header,
  };
  const byValues = known ? {} : guessed.byValues;
  return { mapping, origin: { chosen: columns, remembered: known?.columns ?? {}, byValues } };
}

/** Whether a table has all the columns of a mapping. */
function fits({ columns }: Mapping, head: string): boolean {
  const names = new Set(columnNamesIn(head));
  return Object.values(columns).every((column) => names.has(column.trim().toLowerCase()));
}

const ROWS_PROBED = 1_000;
const MAPPINGS_PROBED = 4;

/**
 * The dataset that has most of the first rows: same key, title and time. Undefined when none has any, or when more of the
 * keys that it has are those of other rows, with another title and another time.
 */
async function datasetWithRowsOf(desk: Desk, table: OpenTable, datasets: readonly string[]) {
  const byMapping = new Map<string, { mapping: Mapping; datasets: string[] }>();
  for (const dataset of datasets) {
    const { mapping } = await mappingFor(desk, dataset, table);
    const key = JSON.stringify(mapping);
    const group = byMapping.get(key);
    if (group) group.datasets.push(dataset);
    else if (byMapping.size < MAPPINGS_PROBED) byMapping.set(key, { mapping, datasets: [dataset] });
  }
  let best: { dataset: string; count: number } | undefined;
  for (const { mapping, datasets: group } of byMapping.values()) {
    const rows = await firstRowsOf(table, mapping);
    const known = await desk.store.read((view) => readKnownKeys(view, group, [...rows.keys()]));
    for (const dataset of group) {
      const own = known.filter((row) => row.dataset === dataset);
      const keysWith = (least: number) =>
        new Set(own.flatMap((row) => (likenessOf(rows.get(row.key ?? ""), row) >= least ? [row.key] : [])))
          .size;
      const [all, alike, same] = [keysWith(0), keysWith(1), keysWith(2)];
      if (same > (best?.count ?? 0) && alike > all - alike) best = { dataset, count: same };
    }
  }
  return best;
}

type ProbedRow = { title: string; effectiveAt: number };

/** How many of title and time two rows share. */
const likenessOf = (row: ProbedRow | undefined, other: ProbedRow): number =>
  Number(row?.title === other.title) + Number(row?.effectiveAt === other.effectiveAt);

async function firstRowsOf({ importer, content, encoding }: OpenTable, mapping: Mapping) {
  const rows = new Map<string, ProbedRow>();
  let count = 0;
  const { columns, emptyWords, dateOrder, zone } = mapping;
  const options = { mapping: columns, emptyWords, ...(dateOrder && { dateOrder }), ...(zone && { zone }) };
  try {
    for await (const read of importer.read(content, { encoding, ...options })) {
      if (read.ok && read.content.kind === "incident") rows.set(read.key, read.content.incident);
      if (++count >= ROWS_PROBED) break;
    }
  } catch (error) {
    // The check says what is wrong with the file.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return rows;
}
