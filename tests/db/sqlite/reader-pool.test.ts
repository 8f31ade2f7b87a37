import { setTimeout as sleep } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import { count, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Readers, View } from "@/db/store";
import { categories, desks } from "@/db/tables";
import { OVERLOAD } from "@/domain/overload";
import { poolInAFolder } from "./pool-in-a-folder";

const countRows = async ({ db }: View) => (await db.select({ rows: count() }).from(categories))[0]?.rows;
/** One statement that keeps its reader busy for as long as it takes to count so far. */
const countTo = (steps: number) => async (view: View) =>
  (
    await view.db
      .select({
        last: sql<number>`(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${steps})
          select max(i) from n)`,
      })
      .from(desks)
  )[0]?.last;
const LONG_STATEMENT = countTo(2_000_000);

/** Answers what is waiting for it, when it is let go. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test("the calling thread continues while a reader runs a long statement", async () => {
  const { readers } = await poolInAFolder();
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 5);
  await readers.read(LONG_STATEMENT);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(20);
});

test("long reads never take the last reader, and a seek never waits", async () => {
  const { readers } = await poolInAFolder();
  const held = gate();
  const order: string[] = [];
  const long = [1, 2, 3].map((n) =>
    readers.read(
      async () => {
        await held.opened;
        order.push(`long ${n}`);
      },
      { isLong: true },
    ),
  );
  order.push(`short ${await readers.read(countRows)}`, `seek ${await readers.seek(countRows)}`);
  held.open();
  await Promise.all(long);
  expect(order).toEqual(["short 5", "seek 5", "long 1", "long 2", "long 3"]);
});

test("a view is consistent until its work has ended, and the next one is newer", async () => {
  const { readers, file } = await poolInAFolder({ readers: 1 });
  const writer = new SqliteDatabase(file);
  onTestFinished(() => void writer.close());
  const seen = await readers.read(async (view) => {
    const first = await countRows(view);
    writer.exec("insert into categories (id, recorded_at, recorded_by) values ('late', 1, 'Bo')");
    return [first, await countRows(view)];
  });
  expect([...seen, await readers.read(countRows)]).toEqual([5, 5, 6]);
});

test("reads beyond the limit are refused at once, and so are those that waited too long", async () => {
  const { readers } = await poolInAFolder({ readers: 1, mostWaiting: 1, longestWaitMs: 40 });
  const held = gate();
  const first = readers.read(() => held.opened);
  const second = readers.read(countRows);
  await expect(readers.read(countRows)).rejects.toThrow(OVERLOAD.tooMany);
  await expect(second).rejects.toThrow(OVERLOAD.tooMany);
  held.open();
  await first;
  expect(await readers.read(countRows)).toBe(5);
});

test("a read that takes too long fails, and the next one has a reader", async () => {
  const { readers } = await poolInAFolder({ readers: 1, longestReadMs: 400 });
  await expect(readers.read(countTo(4_000_000))).rejects.toMatchObject({
    name: "DeskOverloaded",
    message: OVERLOAD.tooLong,
    retryAfterSeconds: 5,
  });
  expect(await openly(readers)).toBe(5);
});

/** On a busy machine a thread may take longer to start than these tests let a reading take. */
async function openly(readers: Readers): Promise<number | undefined> {
  for (let tries = 0; ; tries++) {
    try {
      return await readers.read(countRows);
    } catch (error) {
      if (tries > 50) throw error;
    }
  }
}

test("work that outlives its view reads nothing through another reader", async () => {
  const { readers } = await poolInAFolder({ readers: 1, longestReadMs: 200 });
  let late: Promise<unknown> | undefined;
  const held = gate();
  const slow = readers.read(async (view) => {
    await held.opened;
    late = countRows(view);
    return late;
  });
  await expect(slow).rejects.toThrow(OVERLOAD.tooLong);
  expect(await openly(readers)).toBe(5);
  held.open();
  await sleep(0);
  await expect(late).rejects.toThrow();
});

test("a reader that is given up runs nothing more of what was asked of it at once", async () => {
  const { readers } = await poolInAFolder({ readers: 1, longestReadMs: 300 });
  const asked = Array.from({ length: 12 }, () => countTo(500_000));
  const from = performance.now();
  await expect(readers.read((view) => Promise.all(asked.map((each) => each(view))))).rejects.toThrow();
  const givenUpMs = performance.now() - from;
  await readers.close();
  // Closing waits for the thread, whose current statement cannot be interrupted.
  expect(performance.now() - from - givenUpMs).toBeLessThan(5 * (await timeOf(countTo(500_000))));
});

/** How long a statement takes alone. */
async function timeOf(read: (view: View) => Promise<unknown>): Promise<number> {
  const { readers } = await poolInAFolder();
  await readers.read(countRows);
  const from = performance.now();
  await readers.read(read);
  return performance.now() - from;
}

test("questions asked at once are each answered, and one that fails fails alone", async () => {
  const { readers } = await poolInAFolder({ readers: 1 });
  const broken = ({ db }: View) => db.select({ none: sql`no_such_column` }).from(categories);
  const answers = await readers.read((view) =>
    Promise.allSettled([countRows(view), broken(view), countTo(300_000)(view), countRows(view)]),
  );
  expect(answers.map((answer) => (answer.status === "fulfilled" ? answer.value : answer.status))).toEqual([
    5,
    "rejected",
    300_000,
    5,
  ]);
});

test("an endless read does not keep the log from being checkpointed", async () => {
  const { readers, file } = await poolInAFolder({ readers: 1, longestReadMs: 1_000 });
  expect(await openly(readers)).toBe(5);
  const writer = new SqliteDatabase(file);
  onTestFinished(() => void writer.close());
  const [begun, held] = [gate(), gate()];
  const endless = readers.read(async (view) => {
    await countRows(view);
    begun.open();
    await held.opened;
  });
  await begun.opened;
  writer.exec("insert into categories (id, recorded_at, recorded_by) values ('new', 1, 'Bo')");
  const folded = () => (writer.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[])[0]?.busy === 0;
  writer.pragma("busy_timeout = 0");
  expect(folded()).toBe(false);
  await expect(endless).rejects.toThrow(OVERLOAD.tooLong);
  for (let tries = 0; !folded() && tries < 100; tries++) await sleep(20);
  expect(folded()).toBe(true);
  held.open();
});
