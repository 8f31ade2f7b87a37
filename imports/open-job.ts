import type { Desk } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { readMapping } from "@/db/queries/import/mapping";
import type { Mapping } from "@/domain/import/import";
import type { FileToImport } from "@/domain/import/import-job";
import type { FoundFile } from "@/domain/import/import-preview";
import type { Encoding } from "@/formats/encoding";
import { columnNamesIn, guessMapping } from "@/formats/import/mapped-columns";
import { EMPTY_WORDS } from "@/formats/import/mapped-record";
import type { Importer } from "@/formats/importer";
import { importerNamed, importerOf } from "@/formats/importers";
import { headOf } from "@/formats/reading/head";
import { ImportFailed } from "./import-failed";
import { identityOf, type OpenFile, openFile } from "./open-file";
import { RefusedReport } from "./refused-report";

/** An import job with its file open: the request, and what was detected about the file. */
export type OpenJob = {
  desk: Desk;
  file: FileToImport;
  content: OpenFile;
  importer: Importer;
  encoding: Encoding;
  /** The source of a custom table. */
  source: string | null;
  found: FoundFile;
  report: RefusedReport;
  /** Of every key the row that counts, for a format that `hasEditions`. */
  editions?: ReadonlyMap<string, number>;
};

/**
 * Detects everything needed to check or store a file.
 * Errors: throws ImportFailed, and UnreadableFile.
 * Cost:   reads the whole file once, and its start once more.
 */
export async function openJob(
  desk: Desk,
  folder: string,
  { file, path }: { file: FileToImport; path: string },
): Promise<OpenJob> {
  const content = openFile(path);
  const { encoding, fileDigest } = await identityOf(content);
  const head = await headOf(content, encoding);
  const importer = importerNamed(file.format) ?? importerOf(head, file.fileName);
  if (!importer) throw new ImportFailed(unrecognised(file));
  const source = importer.isMapped ? file.source || file.fileName : null;
  const dataset = source === null ? importer.dataset : `${datasetBegin(importer)}${source}`;
  const found = {
    format: importer.name,
    formatTitle: importer.title,
    terms: importer.terms,
    encoding: ENCODING_WORDS[encoding],
    dataset,
    fileDigest,
    fileBytesCount: content.bytesCount,
    mapping: importer.isMapped ? await mappingFor(desk, dataset, file, head) : null,
    columns: importer.isMapped ? columnNamesIn(head) : [],
  };
  const report = new RefusedReport(filesOf(folder).refusedRowsOf(file.id));
  return { desk, file, content, importer, encoding, source, found, report };
}

const unrecognised = ({ fileName }: FileToImport): string =>
  `We couldn't recognise ${fileName}. Choose a format, or map its columns as a table (csv).`;

/** The dataset of a custom table, up to the source. */
const datasetBegin = (importer: Importer): string => `${importer.dataset}: `;

/** The source of a custom table, from the name of its dataset. */
export const sourceIn = (importer: Importer, dataset: string): string =>
  dataset.slice(datasetBegin(importer).length);

/** The given column mapping, else that of the source's last import, else a guess by name. */
async function mappingFor(
  desk: Desk,
  dataset: string,
  { columns, emptyWords, dateOrder }: FileToImport,
  head: string,
): Promise<Mapping> {
  const before = await desk.store.read((view) => readMapping(view, dataset));
  return {
    columns: Object.keys(columns).length > 0 ? columns : (before?.columns ?? guessMapping(head)),
    emptyWords: emptyWords.length > 0 ? emptyWords : (before?.emptyWords ?? EMPTY_WORDS),
    dateOrder: dateOrder || before?.dateOrder || null,
  };
}

const ENCODING_WORDS: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252, because it is not UTF-8",
};
