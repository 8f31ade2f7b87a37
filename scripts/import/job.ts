import { join } from "node:path";
import type { Desk } from "@/db/desk";
import { readMapping } from "@/db/queries/imports";
import type { Mapping } from "@/domain/import";
import { type Encoding, encodingOf } from "@/formats/encoding";
import type { Importer } from "@/formats/importer";
import { IMPORTERS, importerNamed, importerOf } from "@/formats/importers";
import { headOf } from "@/formats/reading/head";
import { dataFolder, Failed, WrongUse } from "../command-line";
import { digestOfFile, type OpenFile, openFile } from "./open-file";
import { RefusedReport } from "./refused-report";

/** A file that is to be read in, and how. */
export type Job = {
  desk: Desk;
  importer: Importer;
  file: OpenFile;
  encoding: Encoding;
  fileName: string;
  fileDigest: string;
  dataset: string;
  categoryId: string | null;
  isLenient: boolean;
  mapping: Mapping | null;
  report: RefusedReport;
};

/** How a file is to be read in, as it was said on the command line. */
export type Said = {
  format: string;
  path: string;
  /** What the file was called, where its name on the disk is another. */
  name: string | undefined;
  category: string | undefined;
  dataset: string | undefined;
  isLenient: boolean;
  map: string[];
  empty: string[];
};

/**
 * Finds out all that is needed before a file can be read in.
 * Errors: throws WrongUse, Failed, and UnreadableFile.
 */
export async function jobOf(desk: Desk, said: Said, id: string): Promise<Job> {
  const file = openFile(said.path);
  const fileName = said.name ?? file.name;
  const encoding = await encodingOf(file);
  const importer = importerFor(said.format, await headOf(file, encoding), fileName);
  const dataset = said.dataset ?? importer.dataset;
  return {
    desk,
    importer,
    file,
    encoding,
    fileName,
    fileDigest: await digestOfFile(file),
    dataset,
    categoryId: said.category ?? null,
    isLenient: said.isLenient,
    mapping: importer.isMapped ? await mappingFor(desk, dataset, said) : null,
    report: new RefusedReport(join(dataFolder(), "imports", `${id}-refused.csv`)),
  };
}

function importerFor(format: string, head: string, fileName: string): Importer {
  const importer = format === "auto" ? importerOf(head, fileName) : importerNamed(format);
  const names = IMPORTERS.map(({ name }) => name).join(", ");
  if (!importer && format === "auto")
    throw new Failed(`No format knows ${fileName} by its beginning. Name the format: ${names}.`);
  if (!importer) throw new WrongUse(`The format must be auto, or one of: ${names}`);
  return importer;
}

/** The columns as they were said, or as they were read last. */
async function mappingFor(desk: Desk, dataset: string, { map, empty }: Said): Promise<Mapping | null> {
  if (map.length === 0) return (await desk.store.read((view) => readMapping(view, dataset))) ?? null;
  const columns = map.map((pair) => {
    const [name = "", ...column] = pair.split("=");
    if (name === "" || column.length === 0)
      throw new WrongUse(`--map takes NAME=COLUMN, such as --map title=Headline, not ${pair}`);
    return [name, column.join("=")] as const;
  });
  return { columns: Object.fromEntries(columns), emptyWords: empty };
}

export const encodingWords: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252, because it is no UTF-8",
};
