import { beginImport } from "@/db/commands/begin-import";
import { endImport } from "@/db/commands/end-import";
import { storeImportRows } from "@/db/commands/store-import-rows";
import { NOTHING_WITHDRAWN, undoImportRows } from "@/db/commands/undo-import-rows";
import type { Desk } from "@/db/desk";
import { readCategories } from "@/db/queries/category";
import { readImportState } from "@/db/queries/imports";
import { type ImportStep, sumOf } from "@/domain/import";
import type { ReadRow } from "@/domain/imported";
import { type Batch, batchesOf } from "@/scripts/import/batches";
import { accepted } from "./drafts";

export const DATASET = "nga-asam";

/** A row as a format reads it, with some of what it says changed. */
export const readRow = (row: number, key: string, changes: Record<string, unknown> = {}): ReadRow => {
  const { attributions = [], categoryId = "shipping", ...said } = changes;
  const incident = {
    kind: "seizure or boarding",
    title: "Tanker boarded",
    description: null,
    effectiveAt: Date.parse("2019-06-13"),
    untilAt: null,
    precision: "day",
    place: "Gulf of Oman",
    latitude: 25.4,
    longitude: 57.4,
    positionPrecision: "near",
    status: "reported",
    killedCount: null,
    injuredCount: null,
    source: `NGA ASAM ${key}`,
    sourceUrl: null,
    reliability: "B",
    credibility: "3",
    ...said,
  };
  return {
    row,
    line: row + 1,
    ok: true,
    key,
    told: { kind: "incident", categoryId, incident, attributions },
  } as ReadRow;
};

export const rowsOf = (...rows: [key: string, changes?: Record<string, unknown>][]): ReadRow[] =>
  rows.map(([key, changes], i) => readRow(i + 1, key, changes));

/** The only batch of a few rows, held to the rules of the desk. */
export async function batchOf(
  desk: Desk,
  rows: readonly ReadRow[],
  categoryId: string | null = null,
): Promise<Batch> {
  const categories = await desk.store.read(readCategories);
  const rules = { categoryId, categories: new Set(categories.map(({ id }) => id)), now: desk.now() };
  async function* streamed() {
    yield* rows;
  }
  for await (const batch of batchesOf(streamed(), rules)) return batch;
  throw new Error("There is no row.");
}

export const begunImport = async (desk: Desk, changes: Record<string, unknown> = {}) =>
  accepted(
    await beginImport(desk, {
      format: "asam",
      dataset: DATASET,
      fileName: "asam.csv",
      fileBytesCount: 1,
      fileDigest: "f",
      categoryId: null,
      isLenient: true,
      ...changes,
    }),
  );

/** Reads a few rows in from beginning to end, and answers the last step. */
export async function readIn(desk: Desk, ...rows: Parameters<typeof rowsOf>): Promise<ImportStep> {
  const { import: begun, step } = await begunImport(desk);
  const batch = await batchOf(desk, rowsOf(...rows));
  const tally = sumOf(step.tally, batch.tally);
  const stored = accepted(
    await storeImportRows(desk, { importId: begun.id, after: step.number, tally, rows: batch.rows }),
  );
  const said = { act: "finished", reason: null, tally: stored.tally } as const;
  return accepted(await endImport(desk, { importId: begun.id, after: stored.number, ...said }));
}

/** Takes an import back as a whole, and answers the last step. */
export async function takenBack(desk: Desk, importId: string): Promise<ImportStep> {
  const state = await desk.store.read((view) => readImportState(view, importId));
  let stretch = { importId, after: state?.step.number ?? 0, from: 0, sums: NOTHING_WITHDRAWN };
  for (;;) {
    const { step, sums, next } = accepted(await undoImportRows(desk, stretch));
    if (next === undefined) return step;
    stretch = { importId, after: step.number, from: next, sums };
  }
}
