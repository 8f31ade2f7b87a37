import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileToImport } from "@/domain/import/import-job";
import { openJob } from "@/imports/open-job";
import { examine, store, valueFrom } from "@/imports/run-import";
import { startImport } from "@/imports/start-import";
import type { DeskInAFolder } from "../desk-in-a-folder";
import { temporaryFolder } from "../temporary-folder";

const AS_SENT = {
  ...{ format: "auto", category: "rockets", isLenient: false, source: "" },
  ...{ columns: {}, emptyWords: [], dateOrder: "" as const },
};

/** Checks a file on a desk and, unless that leaves a question, stores it. */
export async function importOf(
  made: DeskInAFolder,
  fileName: string,
  text: string,
  chosen: Partial<FileToImport> = {},
) {
  const path = join(temporaryFolder(), "sent");
  writeFileSync(path, text);
  const file = { ...AS_SENT, id: made.desk.newId(), fileName, ...chosen };
  const job = await openJob(made.desk, made.folder, { file, path });
  const changes: unknown[] = [];
  const examined = await examine(job, (_, rows) => {
    for (const { fate, before, row } of rows) if (fate === "changed") changes.push([row.key, before?.what]);
  });
  const begun = await startImport(made.desk, file, { found: job.found, ...examined });
  if (begun.ok) await store(job, valueFrom(begun), () => undefined);
  const { new: added, changed, unchanged } = examined.tally;
  const { dataset, mapping } = job.found;
  return { fates: [added, changed, unchanged], dataset, changes, mapping, ...examined };
}
