import { once } from "node:events";
import { deskIn } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { codeOf } from "@/db/files/error-code";
import { chosenPlace } from "@/db/postgres/chosen-place";
import { openReadOnlyStore } from "@/db/sqlite/read-only-store";
import type { Store } from "@/db/store";
import type { ExportFailure, ExportJob } from "./export-process";
import { exportOf } from "./exported-lists";

// Writes one list to its standard output, for the server that started it, and ends with it.
process.once("message", (job: ExportJob) => void work(job));
process.once("disconnect", process.exit);

/** Bytes that are written at a time. */
const CHUNK_BYTES = 128 * 1024;

async function work(job: ExportJob): Promise<void> {
  try {
    const store = await openStore(filesOf(job.folder).database);
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

async function openStore(database: string): Promise<Store> {
  const place = chosenPlace();
  if (!place) return openReadOnlyStore(database);
  const postgres = await import("@/db/postgres/read-only-store");
  return postgres.openReadOnlyStore(place, database);
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
