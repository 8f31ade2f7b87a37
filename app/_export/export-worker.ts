import { once } from "node:events";
import { constants, getPriority, setPriority } from "node:os";
import { deskIn } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { codeOf } from "@/db/files/error-code";
import { openReadOnlyStore } from "@/db/sqlite/read-only-store";
import type { ExportFailure, ExportJob } from "./export-process";
import { exportOf } from "./exported-lists";

// Writes one list to its standard output, for the server that started it, and ends with it.
process.once("message", (job: ExportJob) => void work(job));
process.once("disconnect", process.exit);

/** Bytes that are written at a time. */
const CHUNK_BYTES = 128 * 1024;
/** Below the server, yet far from starved. */
const NICE_LEVEL = 5;

async function work(job: ExportJob): Promise<void> {
  try {
    lowerPriority();
    const store = openReadOnlyStore(filesOf(job.folder).database);
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

function lowerPriority(): void {
  try {
    setPriority(Math.min(getPriority() + NICE_LEVEL, constants.priority.PRIORITY_LOW));
  } catch {
    // The system does not allow it: it runs with the priority of the server.
  }
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
