import { once } from "node:events";
import { chosenHome } from "@/db/chosen-home";
import { deskIn } from "@/db/desk";
import { codeOf } from "@/db/files/error-code";
import type { ExportFailure, ExportJob } from "./export-process";
import { exportOf } from "./exported-lists";

// Writes one list to its standard output, for the server that started it, and ends with it.
process.once("message", (job: ExportJob) => void work(job));
process.once("disconnect", process.exit);

/** Bytes that are written at a time. */
const CHUNK_BYTES = 128 * 1024;

async function work(job: ExportJob): Promise<void> {
  try {
    const store = await chosenHome(job.folder).openToRead();
    const desk = { ...(await deskIn(store)), profile: job.profile };
    for await (const chunk of inChunks(exportOf(desk, job.noun, job.format, job)))
      if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
    await store.close();
  } catch (error) {
    process.exitCode = 1;
    const message = error instanceof Error ? error.message : String(error);
    process.send?.({ message, code: codeOf(error) } satisfies ExportFailure);
  }
  process.off("disconnect", process.exit);
}

/** The same bytes, more at a time. */
async function* inChunks(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    const piece = typeof part === "string" ? Buffer.from(part) : part;
    pieces.push(piece);
    length += piece.length;
    if (length < CHUNK_BYTES) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    length = 0;
  }
  yield Buffer.concat(pieces);
}
