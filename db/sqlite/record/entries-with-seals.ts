import { LOG_TABLE } from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { rowReader, type StoredRow } from "./sealed-rows";

export type StoredSeal = { revision: number; seal: string; key_fingerprint: string; row_marks: string };

/** An entry of the watch log and its seal; one of them may be missing. */
export type SealedEntry = { revision: number; entry: StoredRow | undefined; seal: StoredSeal | undefined };

const AT_ONCE = 500;

/** The entries after one number with their seals, in their order. */
export function* entriesWithSeals(connection: Connection, after: number): Generator<SealedEntry> {
  const select = connection
    .prepare<[number, number], [number, string, string, string]>(
      "select revision, seal, key_fingerprint, row_marks from seals where revision > ? order by revision limit ?",
    )
    .raw();
  const reader = rowReader(connection, LOG_TABLE);
  const entries = paged(
    (last) => reader.after(last, AT_ONCE),
    (entry) => entry.rowId,
    after,
  );
  const seals = paged(
    (last) =>
      select.all(last, AT_ONCE).map(
        ([revision, seal, key_fingerprint, row_marks]): StoredSeal => ({
          revision,
          seal,
          key_fingerprint,
          row_marks,
        }),
      ),
    (seal) => seal.revision,
    after,
  );
  let entry = entries.next().value;
  let seal = seals.next().value;
  while (entry || seal) {
    const revision = Math.min(entry?.rowId ?? Infinity, seal?.revision ?? Infinity);
    const isEntry = entry?.rowId === revision;
    const isSeal = seal?.revision === revision;
    yield { revision, entry: isEntry ? entry : undefined, seal: isSeal ? seal : undefined };
    if (isEntry) entry = entries.next().value;
    if (isSeal) seal = seals.next().value;
  }
}

/** Rows in the order of their numbers, read a page at a time. */
function* paged<T>(
  read: (last: number) => T[],
  numberOf: (row: T) => number,
  after: number,
): Generator<T, undefined> {
  for (let last = after; ; ) {
    const page = read(last);
    yield* page;
    const newest = page.at(-1);
    if (!newest || page.length < AT_ONCE) return undefined;
    last = numberOf(newest);
  }
}
