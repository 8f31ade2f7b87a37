import { counted, NOTHING_READ, type Tally } from "@/domain/import";
import type { ReadRow, RefusedRow } from "@/domain/imported";
import { SeenKeys } from "@/domain/seen-keys";
import { type CheckedRow, checkedRowOf, type RowRules } from "@/domain/told-row";

/** Rows of a file that stand one after the other: those that the desk can take, and what became of the others. */
export type Batch = { rows: CheckedRow[]; refused: RefusedRow[]; tally: Tally };

const ROWS_AT_ONCE = 1_000;

/**
 * The rows of a file in batches, each row held to the rules of the desk.
 * Shape: `tally` counts only the refused and the duplicate rows of its batch. Of rows with one key the first counts.
 */
export async function* batchesOf(rows: AsyncIterable<ReadRow>, rules: RowRules): AsyncGenerator<Batch> {
  const seen = new SeenKeys();
  let batch: Batch = emptyBatch();
  let count = 0;
  for await (const read of rows) {
    const checked = checkedRowOf(read, rules);
    if (!checked.ok) {
      batch.refused.push(checked);
      batch.tally = counted(batch.tally, "refused");
    } else if (seen.hasSeen(checked.value.key)) batch.tally = counted(batch.tally, "duplicate");
    else batch.rows.push(checked.value);
    if (++count % ROWS_AT_ONCE !== 0) continue;
    yield batch;
    batch = emptyBatch();
  }
  if (count % ROWS_AT_ONCE !== 0) yield batch;
}

const emptyBatch = (): Batch => ({ rows: [], refused: [], tally: NOTHING_READ });
