import type { Desk } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { capitalised } from "@/domain/count-words";
import type { FileToImport } from "@/domain/import/import-job";
import type { FoundFile } from "@/domain/import/import-preview";
import type { Guess } from "@/domain/import/reading-notes";
import { type Encoding, encodingNamed } from "@/formats/encoding";
import type { MappingOrigin } from "@/formats/import/column-fit";
import { columnNamesIn } from "@/formats/import/mapped-columns";
import { table } from "@/formats/import/table";
import type { Importer } from "@/formats/importer";
import { importerNamed, importerOf } from "@/formats/importers";
import { ColumnTally } from "@/formats/reading/column-tally";
import { detectEncoding, type FoundEncoding } from "@/formats/reading/detect-encoding";
import { headOf } from "@/formats/reading/file-head";
import { refuseMixed } from "@/formats/reading/mixed-encoding";
import { NoteTaker } from "@/formats/reading/note-taker";
import { isTable } from "@/formats/reading/table-head";
import { unknownFileWordsOf } from "@/formats/reading/unknown-file";
import { type Unwrapped, unwrapped } from "@/formats/reading/unwrapped";
import { ImportFailed } from "./import-failed";
import { identityOf, type OpenFile, openFile, withContent } from "./open-file";
import { RefusedReport } from "./refused-report";
import { sourceIn, tableIdentityOf } from "./table-identity";

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
  /** What was guessed to open the file. */
  guesses: readonly Guess[];
  /** What was decided while a table was made of it, once that was read to its end. */
  leftToSay(): readonly Guess[];
  /** Whether the dataset is beyond doubt, so that rows under its keys are editions of its rows. */
  isSettled: boolean;
  /** What the newest reading leaves to say. */
  notes: NoteTaker;
  /** Of a custom table: where its mapping comes from, and what is in its columns. */
  origin?: MappingOrigin;
  tally?: ColumnTally;
  /** Of every key the row that counts, for a format that `hasEditions`. */
  editions?: ReadonlyMap<string, number>;
};

/**
 * Detects everything needed to check or store a file.
 * Errors: throws ImportFailed, and UnreadableFile.
 * Cost:   reads the whole file once, and its start once more; of a custom table a thousand rows more; a text that is not
 *         UTF-8 twice.
 */
export async function openJob(
  desk: Desk,
  folder: string,
  { file, path }: { file: FileToImport; path: string },
): Promise<OpenJob> {
  const raw = openFile(path);
  const { found: ofRaw, fileDigest } = await identityOf(raw);
  const inside = await unwrapped(raw, file.sheet ?? "");
  const content = inside.content === raw ? raw : withContent(raw, inside.content);
  const detected = content === raw ? ofRaw : await encodingInside(inside);
  const chosen = encodingNamed(file.encoding ?? "");
  if (file.encoding && chosen === undefined)
    throw new ImportFailed(`There is no encoding “${file.encoding}”. Use a name such as windows-1256.`);
  const known: FoundEncoding = chosen ? { encoding: chosen, by: "choice" } : detected;
  const { encoding } = known;
  if (known.by === "guess") await refuseMixed(content, encoding);
  const head = await headOf(content, encoding);
  const importer =
    importerNamed(file.format) ?? importerOf(head, file.fileName) ?? (isTable(head) ? table : undefined);
  if (!importer) throw new ImportFailed(unrecognised(file, head, inside.guess));
  const open = { importer, file, content, encoding, head, fileDigest };
  const identity = importer.isMapped ? await tableIdentityOf(desk, open) : null;
  const found = {
    format: importer.name,
    formatTitle: importer.title,
    terms: importer.terms,
    encoding: encodingWordsOf(known),
    dataset: identity?.dataset ?? importer.dataset,
    fileDigest,
    fileBytesCount: content.bytesCount,
    mapping: identity?.mapping ?? null,
    columns: importer.isMapped ? columnNamesIn(head) : [],
  };
  return {
    ...{ desk, file, content, importer, encoding, found },
    source: identity && sourceIn(importer, identity.dataset),
    guesses: [inside.guess, encodingGuessOf(known), identity?.guess].flatMap((guess) => guess ?? []),
    leftToSay: () => ("leftToSay" in inside.content ? inside.content.leftToSay() : []),
    isSettled: identity?.isSettled ?? true,
    report: new RefusedReport(filesOf(folder).refusedRowsOf(file.id)),
    notes: new NoteTaker(),
    ...(identity && { origin: identity.origin, tally: new ColumnTally(identity.mapping.emptyWords) }),
  };
}

/** The encoding of what a file holds. */
const encodingInside = ({ content, encoding }: Unwrapped): Promise<FoundEncoding> | FoundEncoding =>
  encoding ? { encoding, by: "contents" } : detectEncoding(content);

const unrecognised = ({ fileName }: FileToImport, head: string, sheet: Guess | undefined): string =>
  `We couldn't recognise ${fileName}. ${sheet ? `${capitalised(sheet.what)}: choose the one that has the table.` : unknownFileWordsOf(head)}`;

/** The encoding of a file in words. */
function encodingWordsOf({ encoding, by }: FoundEncoding): string {
  const name = ENCODING_NAMES[encoding] ?? encoding;
  if (by === "guess") return `${name}, because it is not UTF-8`;
  return by === "declaration" ? `${name}, as it declares` : name;
}

const ENCODING_NAMES: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252",
};

const encodingGuessOf = ({ encoding, by, sample }: FoundEncoding): Guess | undefined =>
  by === "guess"
    ? {
        what: `the text is ${ENCODING_NAMES[encoding] ?? encoding}${sample ? `, which makes “${sample}”` : ""}`,
        override: "--encoding NAME",
      }
    : undefined;
