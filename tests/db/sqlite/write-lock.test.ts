import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { openSqliteStore } from "@/db/sqlite/store";
import { deskInAFolder } from "@/tests/desk-in-a-folder";

const PATIENCE_MS = 300;

/** A desk's store that waits PATIENCE_MS for another program, which holds the database until it is let go. */
async function heldStore() {
  const { file } = await deskInAFolder();
  const store = openSqliteStore(file, "OFF", PATIENCE_MS);
  const other = new SqliteDatabase(file);
  other.exec("begin immediate");
  const write = () => store.write(Date.now(), async () => "stored");
  return { store, write, letGo: () => other.exec("rollback") };
}

test("all who wait for the same program are refused together, not one after another", async () => {
  const { store, write, letGo } = await heldStore();
  const from = performance.now();
  const refusedAt: number[] = [];
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => write().finally(() => refusedAt.push(performance.now() - from))),
  );
  expect(Math.max(...refusedAt)).toBeLessThan(3 * PATIENCE_MS);
  // Each try of the lock would hold the process up for 20 ms.
  expect(Math.max(...refusedAt) - Math.min(...refusedAt)).toBeLessThan(60);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(8).fill("rejected"));
  letGo();
  await store.close();
});

test("a write that waited for the writes before it gets its turn once the database is free", async () => {
  const { store, write, letGo } = await heldStore();
  letGo();
  const slow = store.write(Date.now(), () => new Promise((end) => setTimeout(end, 2 * PATIENCE_MS)));
  await expect(write()).resolves.toBe("stored");
  await slow;
  await store.close();
});

test("the desk says that another program holds the database, until it has let go, also when nobody writes", async () => {
  const { store, write, letGo } = await heldStore();
  expect(store.condition()).toEqual({ status: "ok" });
  await expect(write()).rejects.toThrow(/Another program/);
  expect(store.condition()).toEqual({ status: "ok", heldMs: expect.any(Number) });
  letGo();
  await expect.poll(() => store.condition(), { timeout: 5_000 }).toEqual({ status: "ok" });
  await expect(write()).resolves.toBe("stored");
  await store.close();
});
