import { setTimeout as sleep } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { isDamage } from "@/db/sqlite/connection";
import { openReaderPool, SERVED_LIMITS } from "@/db/sqlite/reader-pool";
import { openSqliteStore } from "@/db/sqlite/store";
import type { View } from "@/db/store";
import { categories, desks } from "@/db/tables";
import { OVERLOAD } from "@/domain/overload";
import { deskInAFolder } from "../../desk-in-a-folder";
import { conditionOf, poolInAFolder } from "./pool-in-a-folder";

const readIds = async ({ db }: View) => (await db.select({ id: categories.id }).from(categories)).length;

test("a reader that runs out of memory fails its own read, and is replaced", async () => {
  const { readers } = await poolInAFolder({ readers: 1 });
  const hoard = ({ db }: View) =>
    db
      .select({
        text: sql<string>`n.text`,
      })
      .from(
        sql`(with recursive n(i, text) as (select 1, hex(randomblob(500)) union all
          select i + 1, hex(randomblob(500)) from n where i < 400000) select text from n) as n`,
      );
  await expect(readers.read(hoard)).rejects.toThrow(OVERLOAD.tooLong);
  expect(await readers.read(readIds)).toBe(5);
});

test("a failing statement reports its error as on the calling thread, and its reader continues", async () => {
  const { readers } = await poolInAFolder({ readers: 1 });
  const broken = ({ db }: View) => db.select({ x: sql`no_such_column` }).from(desks);
  const failures = await Promise.all(
    [readers.read, readers.seek].map((read) => read(broken).catch((error: unknown) => error)),
  );
  expect(failures.map((error) => [String(error), isDamage(error)])).toEqual(
    Array(2).fill(["SqliteError: no such column: no_such_column", true]),
  );
  expect(await readers.read(readIds)).toBe(5);
});

test("a missing database is reported to whoever opens it", async () => {
  const { file } = await deskInAFolder();
  expect(() => openReaderPool(`${file}.gone`, conditionOf(file))).toThrow(/unable to open/);
});

test("a read that nobody waits for any more is not started, and goes no further", async () => {
  const { readers } = await poolInAFolder({ readers: 1 });
  const gone = new AbortController();
  let begun = 0;
  const first = readers.read(
    async (view) => {
      begun += await readIds(view);
      gone.abort();
      begun += await readIds(view);
    },
    { signal: gone.signal },
  );
  const waiting = readers.read(
    async () => {
      begun += 100;
    },
    { signal: gone.signal },
  );
  await expect(waiting).rejects.toThrow(/aborted/);
  await expect(first).rejects.toThrow(/aborted/);
  await expect(readers.read(readIds, { signal: gone.signal })).rejects.toThrow(/aborted/);
  expect(begun).toBe(5);
  expect(await readers.read(readIds)).toBe(5);
});

test("closing waits for running reads, ends the threads, and refuses waiting and later ones", async () => {
  const { file } = await deskInAFolder();
  const store = openSqliteStore(file, "OFF", 80, {
    openReaders: (name, condition) => openReaderPool(name, condition, { ...SERVED_LIMITS, readers: 1 }),
  });
  let isRead = false;
  const underWay = store.read(async (view) => {
    await readIds(view);
    await sleep(50);
    isRead = (await readIds(view)) === 5;
  });
  const waiting = store.read(readIds);
  await sleep(20);
  const threadsBefore = threads();
  const closed = store.close();
  await expect(waiting).rejects.toThrow(/closing/);
  await expect(store.read(readIds)).rejects.toThrow(/closing/);
  await closed;
  await underWay;
  expect([isRead, threadsBefore - threads()]).toEqual([true, 1]);
});

/** How many threads have a line to this one. */
const threads = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;

test("a thousand reads, some abandoned and some refused, leak no thread and no waiter", async () => {
  const { readers } = await poolInAFolder({ mostWaiting: 20 });
  const outcomes = { read: 0, refused: 0 };
  await readers.read(readIds);
  const before = threads();
  for (let round = 0; round < 20; round++) {
    const gone = new AbortController();
    const all = Array.from({ length: 50 }, (_, n) =>
      readers.read(readIds, { isLong: n % 2 === 0, signal: n % 5 === 0 ? gone.signal : undefined }).then(
        () => (outcomes.read += 1),
        () => (outcomes.refused += 1),
      ),
    );
    gone.abort();
    await Promise.all(all);
  }
  expect(outcomes.read + outcomes.refused).toBe(1000);
  expect(outcomes.read).toBeGreaterThan(300);
  expect(threads() - before).toBeLessThanOrEqual(1);
});

test("readers without work end, the last one later, and the next read starts one", async () => {
  const alive = new Set<Worker>();
  const note = (worker: Worker) => {
    alive.add(worker);
    worker.once("exit", () => alive.delete(worker));
  };
  process.on("worker", note);
  onTestFinished(() => void process.off("worker", note));
  const { readers } = await poolInAFolder({ spareMs: 50, restingMs: 2_000 });
  await Promise.all([readers.read(readIds), readers.read(readIds)]);
  expect(alive.size).toBe(2);
  await expect.poll(() => alive.size, { interval: 5 }).toBe(1);
  await sleep(100);
  expect(alive.size).toBe(1);
  await expect.poll(() => alive.size, { timeout: 8_000 }).toBe(0);
  expect(await readers.read(readIds)).toBe(5);
});
