import { UnreadableFile } from "@/formats/importer";

/** Why an import failed, in words for people. */
export class ImportFailed extends Error {}

/** The error in words; undefined for bugs. */
export function failureWordsOf(error: unknown): string | undefined {
  if (error instanceof UnreadableFile) return `${error.place}: ${error.message}.`;
  return error instanceof ImportFailed ? error.message : undefined;
}
