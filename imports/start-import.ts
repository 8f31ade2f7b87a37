import { beginImport } from "@/db/commands/begin-import";
import { rememberMapping } from "@/db/commands/remember-mapping";
import type { Desk } from "@/db/desk";
import type { ImportState, Tally } from "@/domain/import/import";
import { type FileToImport, obstacleOf } from "@/domain/import/import-job";
import type { FoundFile } from "@/domain/import/import-preview";
import { type Outcome, refuse } from "@/domain/outcome";

/** The final result of checking a file. */
type Checked = { found: FoundFile; tally: Tally };

/**
 * Starts the import of a checked file. Its rows follow in batches.
 * Errors: refuses a file that cannot be imported; a conflict when its import has already started.
 */
export async function startImport(
  desk: Desk,
  file: FileToImport,
  { found, tally }: Checked,
): Promise<Outcome<ImportState>> {
  const obstacle = obstacleOf(file, tally);
  if (obstacle) return refuse(OBSTACLES[obstacle]);
  const { id, fileName, isLenient } = file;
  const { format, dataset, fileDigest, fileBytesCount, mapping } = found;
  const categoryId = file.category || null;
  const draft = { id, format, dataset, fileName, fileBytesCount, fileDigest, categoryId, isLenient, mapping };
  const begun = await beginImport(desk, draft);
  if (begun.ok && mapping) await rememberMapping(desk, { dataset, mapping });
  return begun;
}

const OBSTACLES = {
  refused: "Some rows were refused. Fix the file, or check it again as lenient.",
  nothing: "There is nothing to import.",
} as const;
