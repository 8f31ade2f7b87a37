import { parseAssessmentDraft } from "@/domain/assessment/assessment-draft";
import type { ReadRow } from "@/domain/import/read-row";
import type { Outcome } from "@/domain/outcome";
import { SNAPSHOT_SCHEMAS } from "@/domain/snapshot/document-words";
import { parseInstant } from "@/domain/time/instant-text";
import { isoOf } from "@/domain/time/time";
import { csv } from "../csv";
import { exampleSnapshot } from "../example";
import { type Importer, type ImportFile, type ReadOptions, UnreadableFile } from "../importer";
import { json } from "../json";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { READ_LIMITS } from "../reading/limits";
import { columnsIn } from "../reading/table-head";

type LevelFields = Extract<Extract<ReadRow, { ok: true }>["content"], { kind: "level" }>["level"];

const DATASET = {
  dataset: "watchfloor-snapshots",
  terms: "Ask the person who took the snapshot: it may hold more than they want to share.",
};

/** The levels in a snapshot of this desk or another. */
export const snapshotJson: Importer = {
  ...DATASET,
  name: "snapshot-json",
  title: "Watchfloor snapshot, its levels (JSON)",
  brings: "The level of each indicator that was assessed, with its rationale.",
  keyedBy: "indicator and effective time",
  sniff: (head) => new RegExp(`^\\s*\\{\\s*"schema"\\s*:\\s*"(?:${SNAPSHOT_SCHEMAS.join("|")})"`).test(head),
  read: readDocument,
  example: String(json.write(exampleSnapshot)),
};

/** The same, from CSV. */
export const snapshotCsv: Importer = {
  ...DATASET,
  name: "snapshot-csv",
  title: "Watchfloor snapshot, its levels (CSV)",
  brings: "The level of each indicator that was assessed, with its rationale.",
  keyedBy: "indicator and effective time",
  sniff: (head) =>
    ["snapshot", "indicator_id", "judgement_effective_at"].every((name) => columnsIn(head).includes(name)),
  read: readTable,
  example: String(csv.write(exampleSnapshot)),
};

async function* readDocument(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  await headOf(file, options.encoding ?? (await encodingOf(file)));
  const snapshot = readable(await json.read?.(await wholeOf(file)));
  const judged = snapshot.categories.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, level, judgement }) => (judgement && level ? [{ id, level, judgement }] : [])),
  );
  for (const [i, { id, level, judgement }] of judged.entries())
    yield rowOf(i + 1, {
      indicatorId: id,
      level,
      likelihoodRatio: judgement.likelihoodRatio,
      confidence: judgement.confidence,
      rationale: judgement.rationale ?? "",
      effectiveAt: Date.parse(judgement.effectiveAt),
    });
}

async function* readTable(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  await headOf(file, options.encoding ?? (await encodingOf(file)));
  const rows = readable(await csv.read?.(await wholeOf(file)));
  for (const [i, row] of rows.entries()) {
    const effectiveAt = parseInstant(String(row.judgement_effective_at ?? ""));
    if (row.level === null) continue;
    if (effectiveAt === undefined) {
      const problems = [
        { column: "judgement_effective_at", message: "must be a time such as 2020-01-08T20:10Z" },
      ];
      yield { row: i + 1, line: null, ok: false, problems };
      continue;
    }
    yield rowOf(i + 1, {
      indicatorId: String(row.indicator_id ?? ""),
      level: Number(row.level),
      likelihoodRatio: row.likelihood_ratio === null ? null : Number(row.likelihood_ratio),
      confidence: String(row.confidence ?? ""),
      rationale: String(row.rationale ?? ""),
      effectiveAt,
    });
  }
}

/** One level of an indicator at one time: a correction has the same key, and changes it. */
function rowOf(row: number, level: LevelFields): ReadRow {
  const { likelihoodRatio, ...values } = level;
  const likelihoodPercent = likelihoodRatio === null ? null : likelihoodRatio * 100;
  const draft = parseAssessmentDraft({ ...values, likelihoodPercent });
  if (!draft.ok) {
    const problems = draft.problems.map(({ field, message }) => ({
      column: COLUMNS[field] ?? field,
      message,
    }));
    return { row, line: null, ok: false, problems };
  }
  const key = `${level.indicatorId} ${isoOf(level.effectiveAt)}`;
  return { row, line: null, ok: true, key, content: { kind: "level", level } };
}

/** The CSV columns of a level's fields. */
const COLUMNS: Record<string, string> = {
  indicatorId: "indicator_id",
  likelihoodPercent: "likelihood_ratio",
  effectiveAt: "judgement_effective_at",
};

function readable<T>(outcome: Outcome<T> | undefined): T {
  if (outcome?.ok) return outcome.value;
  const [problem] = outcome?.problems ?? [];
  throw new UnreadableFile(problem?.message ?? "This cannot be read", problem?.field || "line 1");
}

/**
 * A whole file in memory, for formats that cannot be streamed.
 * Errors: UnreadableFile beyond 16 MB.
 */
async function wholeOf(file: ImportFile): Promise<Uint8Array> {
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
