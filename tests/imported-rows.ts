import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { beginImport } from "@/db/commands/begin-import";
import { endImport } from "@/db/commands/end-import";
import { storeImportRows } from "@/db/commands/store-import-rows";
import { NOTHING_WITHDRAWN, undoImportRows } from "@/db/commands/undo-import-rows";
import type { Desk } from "@/db/desk";
import { readNameable } from "@/db/queries/definition/indicator-choices";
import { readImportState } from "@/db/queries/import/imports";
import { rebuildSummaries } from "@/db/summaries/summaries";
import { dailyIncidents, incidents } from "@/db/tables";
import { type ImportStep, sumOf } from "@/domain/import/import";
import type { ReadRow } from "@/domain/import/read-row";
import { type Batch, batchesOf } from "@/imports/batches";
import { accepted, incidentForm } from "./drafts";

const DATASET = "nga-asam";

/** A row as a format reads it, with some of what it says changed. */
export const readRow = (row: number, key: string, changes: Record<string, unknown> = {}): ReadRow => {
  const { attributions = [], categoryId = "shipping", ...values } = changes;
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
    ...values,
  };
  return {
    row,
    line: row + 1,
    ok: true,
    key,
    content: { kind: "incident", categoryId, incident, attributions },
  } as ReadRow;
};

/** A row that tells of a report, with some of what it says changed. */
export const readReport = (row: number, key: string, changes: Record<string, unknown> = {}): ReadRow => {
  const source = { name: "CISA", url: "https://www.cisa.gov", reliability: "A" };
  const values = { title: key, body: null, url: null, credibility: "1", publishedAt: null, effectiveAt: 0 };
  const report = { ...values, ...changes };
  return {
    row,
    line: null,
    ok: true,
    key,
    content: { kind: "report", categoryId: null, source, report },
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
  const rules = { categoryId, ...(await desk.store.read(readNameable)), now: desk.now() };
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

/** Reads a few incidents in from beginning to end, and answers the last step. */
export const readIn = (desk: Desk, ...rows: Parameters<typeof rowsOf>): Promise<ImportStep> =>
  readInRows(desk, rowsOf(...rows));

export async function readInRows(
  desk: Desk,
  rows: readonly ReadRow[],
  fileDigest = desk.newId(),
): Promise<ImportStep> {
  const { import: begun, step } = await begunImport(desk, { fileDigest });
  const batch = await batchOf(desk, rows);
  const tally = sumOf(step.tally, batch.tally);
  const stored = accepted(
    await storeImportRows(desk, { importId: begun.id, after: step.number, tally, rows: batch.rows }),
  );
  const values = { act: "finished", reason: null, tally: stored.tally } as const;
  return accepted(await endImport(desk, { importId: begun.id, after: stored.number, ...values }));
}

/** Takes an import back as a whole, and answers the last step. */
export async function takenBack(desk: Desk, importId: string): Promise<ImportStep> {
  const state = await desk.store.read((view) => readImportState(view, importId));
  let stretch: Parameters<typeof undoImportRows>[1] = {
    importId,
    after: state?.step.number ?? 0,
    ...NOTHING_WITHDRAWN,
  };
  for (;;) {
    const { step, sums, next } = accepted(await undoImportRows(desk, stretch));
    if (next === undefined) return step;
    stretch = { importId, after: step.number, from: next, sums };
  }
}

/** Every row of the log about one key, oldest first. */
export const accountsOf = (desk: Desk, key: string) =>
  desk.store.read(({ db }) =>
    db.select().from(incidents).where(eq(incidents.datasetKey, key)).orderBy(incidents.id),
  );

export const newestOf = async (desk: Desk, key: string) => {
  const newest = (await accountsOf(desk, key)).at(-1);
  if (!newest) throw new Error(`Nothing is known of ${key}.`);
  return newest;
};

/** What the form that corrects an imported incident sends, with some fields changed. */
export const correctionOf = (row: typeof incidents.$inferSelect, changes: object) =>
  incidentForm({ ...row, replacesId: row.id, reason: "Said by the owner", ...changes });

export async function expectRightSummaries(desk: Desk) {
  const daysIn = () =>
    desk.store.read(({ db }) =>
      db.select().from(dailyIncidents).orderBy(dailyIncidents.day, dailyIncidents.categoryId),
    );
  const kept = await daysIn();
  await desk.store.write(desk.now(), (tx) => rebuildSummaries(tx));
  expect(kept).toEqual(await daysIn());
}
