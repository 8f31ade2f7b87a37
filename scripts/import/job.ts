import { join } from "node:path";
import type { Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { readMapping } from "@/db/queries/import/mapping";
import type { DateOrder, Mapping } from "@/domain/import/import";
import { type Encoding, encodingOf } from "@/formats/encoding";
import { guessMapping, MAPPED_FIELDS } from "@/formats/import/mapped-columns";
import { MEANS_NOTHING } from "@/formats/import/mapped-record";
import type { Importer } from "@/formats/importer";
import { IMPORTERS, importerNamed, importerOf } from "@/formats/importers";
import { headOf } from "@/formats/reading/head";
import { Failed, WrongUse } from "../command-line";
import { digestOfFile, type OpenFile, openFile } from "./open-file";
import { RefusedReport } from "./refused-report";

/** A file to import, and how. */
export type Job = {
  desk: Desk;
  importer: Importer;
  file: OpenFile;
  encoding: Encoding;
  fileName: string;
  fileDigest: string;
  dataset: string;
  /** Where a table of one's own comes from. */
  source: string | null;
  categoryId: string | null;
  isLenient: boolean;
  mapping: Mapping | null;
  report: RefusedReport;
};

/** How a file is to be imported, by the command line. */
export type ImportParams = {
  format: string;
  path: string;
  /** What the file was called, where its name on the disk is another. */
  name: string | undefined;
  category: string | undefined;
  source: string | undefined;
  isLenient: boolean;
  map: string[];
  empty: string[];
  dateOrder: DateOrder | null;
};

/**
 * Finds out all that is needed before a file can be imported.
 * Errors: throws WrongUse, Failed, and UnreadableFile.
 */
export async function jobOf(desk: Desk, params: ImportParams, id: string): Promise<Job> {
  const file = openFile(params.path);
  const fileName = params.name ?? file.name;
  const encoding = await encodingOf(file);
  const head = await headOf(file, encoding);
  const importer = importerFor(params.format, head, fileName);
  const source = importer.isMapped ? (params.source ?? fileName) : null;
  const dataset = source === null ? importer.dataset : datasetOf(importer, source);
  return {
    desk,
    importer,
    file,
    encoding,
    fileName,
    fileDigest: await digestOfFile(file),
    dataset,
    source,
    categoryId: params.category ?? null,
    isLenient: params.isLenient,
    mapping: importer.isMapped ? await mappingFor(desk, dataset, params, head) : null,
    report: new RefusedReport(join(dataFolder(), "imports", `${id}-refused.csv`)),
  };
}

function importerFor(format: string, head: string, fileName: string): Importer {
  const importer = format === "auto" ? importerOf(head, fileName) : importerNamed(format);
  const names = IMPORTERS.map(({ name }) => name).join(", ");
  if (!importer && format === "auto")
    throw new Failed(`We couldn't recognise ${fileName}. Choose its format: ${names}.`);
  if (!importer) throw new WrongUse(`The format must be auto, or one of: ${names}`);
  return importer;
}

/** What the keys of a table of one's own belong to. */
const datasetOf = (importer: Importer, source: string): string => `${importer.dataset}: ${source}`;

/** Where a table of one's own comes from, by the name of its dataset. */
export const sourceIn = (importer: Importer, dataset: string): string =>
  dataset.slice(`${importer.dataset}: `.length);

/** The columns that were given, or those of the last import of the source, or as their names suggest. */
async function mappingFor(
  desk: Desk,
  dataset: string,
  { map, empty, dateOrder }: ImportParams,
  head: string,
): Promise<Mapping> {
  const before = await desk.store.read((view) => readMapping(view, dataset));
  return {
    columns: map.length > 0 ? columnsGiven(map) : (before?.columns ?? guessMapping(head)),
    emptyWords: empty.length > 0 ? empty : (before?.emptyWords ?? MEANS_NOTHING),
    dateOrder: dateOrder ?? before?.dateOrder ?? null,
  };
}

const columnsGiven = (map: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    map.map((pair) => {
      const [field = "", ...column] = pair.split("=");
      if (MAPPED_FIELDS.some((each) => each.field === field) && column.length > 0)
        return [field, column.join("=")];
      const fields = MAPPED_FIELDS.map((each) => each.field).join(", ");
      throw new WrongUse(
        `--map takes WHAT=COLUMN, such as --map title=Headline, not ${pair}. WHAT is one of: ${fields}`,
      );
    }),
  );

export const encodingWords: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252, because it is not UTF-8",
};
