import { UnreadableFile } from "@/formats/importer";

/** Why an import cannot be done or did not end, for people. */
export class ImportFailed extends Error {}

/** What went wrong, in words; undefined for what nobody expected. */
export function failureWordsOf(error: unknown): string | undefined {
  if (error instanceof UnreadableFile) return `${error.place}: ${error.message}.`;
  return error instanceof ImportFailed ? error.message : undefined;
}
