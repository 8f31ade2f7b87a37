import { existsSync, readFileSync } from "node:fs";
import { parseAssessmentDraft } from "@/domain/assessment/assessment-draft";
import { parseReportDraft } from "@/domain/evidence/report-draft";
import type { ReadRow, RowContent } from "@/domain/import/read-row";
import { parseIncidentDraft } from "@/domain/incident/incident-draft";
import { table } from "@/formats/import/table";
import type { Importer, ImportFile, ReadOptions } from "@/formats/importer";
import { NoteTaker } from "@/formats/reading/note-taker";

/** A file of the given bytes, handed out in chunks. */
export const fileOf = (bytes: Uint8Array | string, chunk = 64 * 1024): ImportFile => {
  const whole = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  return {
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < whole.length; at += chunk) yield whole.subarray(at, at + chunk);
    },
  };
};

export async function rowsOf(
  importer: Importer,
  file: ImportFile,
  options?: ReadOptions,
): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const row of importer.read(file, options)) rows.push(row);
  return rows;
}

export const rowsIn = (importer: Importer, text: string, options?: ReadOptions): Promise<ReadRow[]> =>
  rowsOf(importer, fileOf(text), options);

/** The only row of a text, taken. */
export async function onlyRowIn(importer: Importer, text: string, options?: ReadOptions) {
  const rows = await rowsIn(importer, text, options);
  const [row] = rows;
  if (rows.length !== 1 || !row?.ok) throw new Error(`Not one taken row: ${JSON.stringify(rows)}`);
  return row;
}

export function incidentIn(content: RowContent) {
  if (content.kind !== "incident") throw new Error(`A ${content.kind}, and no incident`);
  return content.incident;
}

/** What a form would say against what a row tells; nothing when it would take it. */
export function refusalOf(content: RowContent): unknown {
  const draft = draftOf(content);
  return draft.ok ? undefined : draft.problems;
}

function draftOf(content: RowContent) {
  if (content.kind === "incident")
    return parseIncidentDraft({ ...content.incident, categoryId: "any", attributions: content.attributions });
  if (content.kind === "report") {
    const { source, report } = content;
    return parseReportDraft({ ...report, source: source.name, reliability: source.reliability });
  }
  const { likelihoodRatio, ...level } = content.level;
  return parseAssessmentDraft({
    ...level,
    likelihoodPercent: likelihoodRatio === null ? null : likelihoodRatio * 100,
  });
}

/** A published file, when the folder of real data lies beside the project. */
export function realFile(name: string): Uint8Array | undefined {
  const path = `../shared/data/${name}`;
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** The incidents of a table, read as a new one, and what the reading leaves to say. */
export async function readingOf(text: string | Uint8Array, options: ReadOptions = {}) {
  const notes = new NoteTaker();
  const rows = await rowsOf(table, fileOf(text), { zone: "UTC", notes, ...options });
  const refused = rows.flatMap((row) => (row.ok ? [] : row.problems));
  const incidents = rows.flatMap((row) => (row.ok ? [incidentIn(row.content)] : []));
  return { incidents, refused, notes: notes.notes };
}
