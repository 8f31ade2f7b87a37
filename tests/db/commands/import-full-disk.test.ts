import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { storeImportRows } from "@/db/commands/store-import-rows";
import type { Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import { sumOf } from "@/domain/import/import";
import { deskInAFolder, everythingIn } from "@/tests/desk-in-a-folder";
import { accepted } from "@/tests/drafts";
import { batchOf, begunImport, readRow } from "@/tests/imported-rows";

/** Lets the database of a desk grow to so many pages, as a disk would that has no more room. */
const limitPages = (desk: Desk, pages: number) =>
  desk.store.write(0, async ({ db }) => {
    const driver = db as unknown as BetterSQLite3Database;
    return driver.get(sql.raw(`pragma max_page_count = ${pages}`));
  });

test("a full disk interrupts an import between two batches, and with room again it continues", async () => {
  const { desk } = await deskInAFolder();
  const { import: begun, step } = await begunImport(desk);
  let last = step;
  let before = {};
  const storeBatch = async (n: number) => {
    const rows = Array.from({ length: 200 }, (_, i) => readRow(i + 1, `${n}-${i}`));
    const batch = await batchOf(desk, rows);
    const tally = sumOf(last.tally, batch.tally);
    before = await everythingIn(desk);
    last = accepted(
      await storeImportRows(desk, { importId: begun.id, after: last.number, tally, rows: batch.rows }),
    );
  };
  await limitPages(desk, 1);
  const untilFull = async () => {
    for (let n = 0; n < 100; n++) await storeBatch(n);
  };
  await expect(untilFull()).rejects.toThrow(/full/);
  expect(await everythingIn(desk)).toEqual(before);
  await limitPages(desk, 1_000_000);
  const now = await desk.store.read((view) => readImportState(view, begun.id));
  expect(now?.step).toMatchObject({ number: last.number, tally: last.tally });
  await storeBatch(1_000);
  expect((await everythingIn(desk)).incidents).toHaveLength(last.tally.new);
});
