import { beginImport } from "@/db/commands/begin-import";
import { rememberMapping } from "@/db/commands/remember-mapping";
import type { Desk } from "@/db/desk";
import { readUnfinishedImports } from "@/db/queries/import/imports";
import type { Import, ImportState, Mapping, Tally } from "@/domain/import/import";
import { type FileToImport, obstacleOf } from "@/domain/import/import-job";
import type { FoundFile } from "@/domain/import/import-preview";
import { isCancelled, isElsewhere } from "@/domain/import/import-status";
import type { KeyQuestion } from "@/domain/import/key-question";
import { type Outcome, refuse } from "@/domain/outcome";

/** The final result of checking a file. */
type Checked = { found: FoundFile; tally: Tally; question?: KeyQuestion | null };

/**
 * Starts the import of a checked file. Its rows follow in batches.
 * Errors: refuses a file that cannot be imported; a conflict when its import has already started.
 */
export async function startImport(
  desk: Desk,
  file: FileToImport,
  { found, ...checked }: Checked,
): Promise<Outcome<ImportState>> {
  const obstacle = obstacleOf(file, checked);
  if (obstacle) return refuse(OBSTACLES[obstacle]);
  const { id, fileName, isLenient } = file;
  const { format, dataset, fileDigest, fileBytesCount, mapping } = found;
  const categoryId = file.category || null;
  const draft = { id, format, dataset, fileName, fileBytesCount, fileDigest, categoryId, isLenient };
  const begun = await beginImport(desk, { ...draft, mapping: withReading(mapping, file) });
  if (begun.ok && mapping) await rememberMapping(desk, { dataset, mapping });
  return begun;
}

/**
 * The import of the same file, read in the same way, that was half stored when its process or server was killed;
 * undefined where there is none, when somebody has cancelled it, and while it may still be at work.
 */
export async function readHalfStored(
  desk: Desk,
  file: FileToImport,
  { format, dataset, fileDigest, mapping }: FoundFile,
): Promise<ImportState | undefined> {
  const states = await desk.store.read((view) => readUnfinishedImports(view, fileDigest));
  const wayOf = (read: Pick<Import, "format" | "dataset" | "categoryId" | "isLenient" | "mapping">) =>
    JSON.stringify([read.format, read.dataset, read.categoryId, read.isLenient, read.mapping]);
  const own = { format, dataset, categoryId: file.category || null, isLenient: file.isLenient };
  const way = wayOf({ ...own, mapping: withReading(mapping, file) });
  return states.find(
    (state) =>
      wayOf(state.import) === way && !isCancelled(state.step) && !isElsewhere(state, undefined, desk.now()),
  );
}

const UNMAPPED: Mapping = { columns: {}, emptyWords: [], dateOrder: null };

/** The mapping with what was chosen to read the file. */
function withReading(mapping: Mapping | null, { encoding, sheet }: FileToImport): Mapping | null {
  if (!encoding && !sheet) return mapping;
  return { ...(mapping ?? UNMAPPED), reading: { ...(encoding && { encoding }), ...(sheet && { sheet }) } };
}

const OBSTACLES = {
  refused: "Some rows were refused. Fix the file, or check it again as lenient.",
  nothing: "There is nothing to import.",
  question: "Say first whether its rows are new or correct earlier ones.",
} as const;
