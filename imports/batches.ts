import type { CheckedRow } from "@/domain/import/checked-row";
import { counted, NOTHING_READ, type Tally } from "@/domain/import/import";
import type { ReadRow, RefusedRow } from "@/domain/import/read-row";
import { checkedRowOf, type RowRules } from "@/domain/import/row-check";
import { SeenKeys } from "@/domain/import/seen-keys";
import { noteProgress } from "./process-signals";

/** Consecutive rows of a file: those that can be stored, and a tally of the others. */
export type Batch = { rows: CheckedRow[]; refused: RefusedRow[]; tally: Tally };

const ROWS_AT_ONCE = 1_000;

/**
 * The rows of a file in batches, validated.
 * Shape: `tally` counts only the refused and duplicate rows of its batch. Of rows with the same key the first counts,
 *        or the one in `editions`.
 */
export async function* batchesOf(
  rows: AsyncIterable<ReadRow>,
  rules: RowRules,
  editions: ReadonlyMap<string, number> | null = null,
): AsyncGenerator<Batch> {
  const seen = new SeenKeys();
  let batch: Batch = emptyBatch();
  let count = 0;
  for await (const read of rows) {
    const checked = checkedRowOf(read, rules);
    if (!checked.ok) {
      batch.refused.push(checked);
      batch.tally = counted(batch.tally, "refused");
    } else if (editions ? editions.get(checked.value.key) !== read.row : seen.hasSeen(checked.value.key))
      batch.tally = counted(batch.tally, "duplicate");
    else batch.rows.push(checked.value);
    if (++count % ROWS_AT_ONCE !== 0) continue;
    noteProgress();
    yield batch;
    batch = emptyBatch();
  }
  if (count % ROWS_AT_ONCE !== 0) yield batch;
}

const emptyBatch = (): Batch => ({ rows: [], refused: [], tally: NOTHING_READ });

/** The row number of every key's latest edition; the first one where editions are undated. */
export async function latestEditions(rows: AsyncIterable<ReadRow>): Promise<ReadonlyMap<string, number>> {
  const latest = new Map<string, { row: number; editionAt: number }>();
  for await (const read of rows) {
    if (!read.ok) continue;
    const { row, key, editionAt = 0 } = read;
    if ((latest.get(key)?.editionAt ?? -1) < editionAt) latest.set(key, { row, editionAt });
  }
  return new Map([...latest].map(([key, { row }]) => [key, row]));
}
