import { type ImportFile, UnreadableFile } from "../importer";
import { READ_LIMITS } from "./limits";

/**
 * A whole file in memory, for formats that cannot be streamed.
 * Errors: UnreadableFile beyond 16 MB.
 */
export async function wholeOf(file: ImportFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file) {
    length += chunk.length;
    if (length > READ_LIMITS.document)
      throw new UnreadableFile(
        "This file is longer than 16 MB: a snapshot is never that long",
        `byte ${READ_LIMITS.document}`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
