import { beginImport } from "@/db/commands/begin-import";
import { rememberMapping } from "@/db/commands/remember-mapping";
import type { Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/imports";
import { storedOf } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { startWork } from "./import-work";
import { argumentsOf, discardUpload, readExamination, readUpload, type Upload } from "./uploads";

type Begun = { id: string };

/**
 * Begins the import of a file that was sent and checked; a process of its own stores it.
 * Errors: refuses a file that was not checked to its end, one of which nothing may be stored, and one that is unknown.
 */
export async function bringUploadIn(
  desk: Desk,
  { id = "" }: Record<string, string>,
): Promise<Outcome<Begun>> {
  if (await desk.store.read((view) => readImportState(view, id))) return accept({ id });
  const upload = readUpload(id);
  const found = readExamination(id);
  if (!upload) return refuse("This file is not there any more; send it again", "", "unknown");
  if (found?.state !== "checked" || !found.file) return refuse("Wait until the file is checked");
  if (found.tally.refused > 0 && !upload.isLenient)
    return refuse("Some rows are refused: mend them, or check the file again as lenient");
  if (storedOf(found.tally) === 0) return refuse("There is nothing to store");
  const { format, dataset, fileDigest, fileBytesCount, mapping } = found.file;
  const { fileName, isLenient } = upload;
  const categoryId = upload.category || null;
  const said = { id, format, dataset, fileName, fileBytesCount, fileDigest, categoryId, isLenient, mapping };
  // Two changes, so the key of the form is remembered after both; until then the id of the upload makes it one import.
  const unkeyed = { ...desk, request: null };
  const begun = await beginImport(unkeyed, said);
  if (!begun.ok) return begun.kind === "conflict" ? accept({ id }) : begun;
  if (mapping) await rememberMapping(unkeyed, { dataset, mapping });
  storeUpload({ ...upload, format, by: desk.actor });
  return accept({ id });
}

/** Goes on storing the file of an import that was begun; it is kept until all of it is stored. */
export function storeUpload(upload: Upload): void {
  startWork(upload.id, [...argumentsOf(upload), "--resume"], () => discardUpload(upload.id, true));
}
