import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ExportRun, exportRunsIn, exportRunsText } from "@/domain/schedule/export-run";
import { filesOf } from "./data-folder";
import { codeOf } from "./error-code";
import { replaceFile } from "./replace-file";

/** In the data folder, also where the exports themselves go elsewhere. */
const runsFile = (folder: string) => join(filesOf(folder).exports, "runs.json");

/** The runs of scheduled exports, newest first. */
export function readExportRuns(folder: string): ExportRun[] {
  const file = runsFile(folder);
  if (!existsSync(/* turbopackIgnore: true */ file)) return [];
  return exportRunsIn(readFileSync(/* turbopackIgnore: true */ file, "utf8"));
}

/** Why the stored runs cannot be read, in a sentence with what to do; null when they can. */
export function problemOfRuns(folder: string): string | null {
  try {
    readExportRuns(folder);
    return null;
  } catch (error) {
    return `${runsFile(folder)}, the list of earlier exports, cannot be read (${codeOf(error) ?? error}). Exports go on, but after a restart they may be made once more. Remove it or make it readable.`;
  }
}

/** Adds a run to the stored ones, atomically. */
export function noteExportRun(folder: string, run: ExportRun): void {
  const file = runsFile(folder);
  const draft = `${file}.partial-${process.pid}`;
  mkdirSync(/* turbopackIgnore: true */ filesOf(folder).exports, { recursive: true });
  writeFileSync(/* turbopackIgnore: true */ draft, exportRunsText([run, ...readExportRuns(folder)]));
  replaceFile(draft, file);
}
