import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "@/db/postgres/connection";
import { openPostgresStore } from "@/db/postgres/store";
import type { Store, View } from "@/db/store";
import { watchLog } from "@/db/tables";
import { addRow, countRows, readIds } from "../../category-rows";
import { DESK_BEGINS, type DeskInAFolder, deskInAFolder } from "../../desk-in-a-folder";

const NOW = DESK_BEGINS;

/** The store of another server on the same database, with the same keys. */
async function otherServer({ place, file }: DeskInAFolder, lockPatienceMs?: number): Promise<Store> {
  if (!place) throw new Error("This desk is in no database.");
  const store = await openPostgresStore(place, file, lockPatienceMs === undefined ? {} : { lockPatienceMs });
  onTestFinished(() => store.close());
  return store;
}

test("of two servers one writes at a time, and recorded time never goes back between them", async () => {
  const made = await deskInAFolder();
  const stores = [made.desk.store, await otherServer(made)];
  const clocks = [NOW + 900, NOW + 100];
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      stores[i % 2]?.write((clocks[i % 2] ?? 0) + i, async (tx) => {
        await addRow(tx, `row ${i}`);
        times.push(tx.recordedAt);
      }),
    ),
  );
  const entries = await made.desk.store.read(({ db }) => db.select().from(watchLog).orderBy(watchLog.seq));
  const added = entries.slice(-20);
  expect(added.map(({ recordedAt }) => recordedAt)).toEqual(times.toSorted((a, b) => a - b));
  expect(added.map(({ seq }) => seq)).toEqual(added.map((_, i) => (added[0]?.seq ?? 0) + i));
});

test("a write that throws leaves nothing behind, and its number is used by the next", async () => {
  const { desk } = await deskInAFolder();
  const before = await readIds(desk.store);
  const numbers = () =>
    desk.store.read(
      async ({ db }) => (await db.select().from(watchLog).orderBy(watchLog.seq)).at(-1)?.seq ?? 0,
    );
  const last = await numbers();
  const failing = desk.store.write(NOW, async (tx) => {
    await addRow(tx, "half done");
    throw new Error("lost the thread");
  });
  await expect(failing).rejects.toThrow("lost the thread");
  await desk.store.write(NOW, (tx) => addRow(tx, "whole"));
  expect(await readIds(desk.store)).toEqual([...before, "whole"]);
  expect(await numbers()).toBe(last + 1);
});

test("a read is consistent from beginning to end, while another server writes", async () => {
  const made = await deskInAFolder();
  const other = await otherServer(made);
  const seen = await made.desk.store.read(async (view) => {
    const first = await countRows(view);
    await other.write(NOW, (tx) => addRow(tx, "meanwhile"));
    return [first, await countRows(view)];
  });
  expect(seen[1]).toBe(seen[0]);
  expect(await made.desk.store.read(countRows)).toBe((seen[0] ?? 0) + 1);
});

test("more can read at once than there are connections", async () => {
  const { desk } = await deskInAFolder();
  const slowly = async (view: View) => {
    await sleep(5);
    return countRows(view);
  };
  const counts = await Promise.all(Array.from({ length: 40 }, () => desk.store.read(slowly)));
  expect(counts).toEqual(Array(40).fill(5));
});

test("a write is refused when another server holds the database too long, and stores nothing", async () => {
  const made = await deskInAFolder();
  const impatient = await otherServer(made, 80);
  await made.desk.store.write(NOW, async (tx) => {
    await expect(impatient.write(NOW, (own) => addRow(own, "refused"))).rejects.toThrow(
      /Another server .* Nothing was stored/,
    );
    await addRow(tx, "ours");
  });
  await impatient.write(NOW, (own) => addRow(own, "later"));
  expect((await readIds(made.desk.store)).slice(-2)).toEqual(["ours", "later"]);
});

test("the change mark stays while nothing changes, and changes when this server or another one writes", async () => {
  const made = await deskInAFolder();
  const { store } = made.desk;
  const other = await otherServer(made);
  const quiet = store.changeMark();
  await store.read(countRows);
  expect(store.changeMark()).toBe(quiet);
  await store.write(NOW, (tx) => addRow(tx, "ours"));
  const ours = store.changeMark();
  expect(ours).not.toBe(quiet);
  await other.write(NOW, (tx) => addRow(tx, "theirs"));
  await expect.poll(() => store.changeMark(), { timeout: 1_000, interval: 10 }).not.toBe(ours);
});

test("a server whose connections are cut reads and writes again, and looks at everything anew", async () => {
  const { desk, place } = await deskInAFolder();
  if (!place) throw new Error("This desk is in no database.");
  const before = desk.store.changeMark();
  const cutter = await connect(place);
  await cutter.run(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await cutter.close();
  await expect.poll(() => desk.store.changeMark(), { timeout: 1_000, interval: 10 }).not.toBe(before);
  expect(await desk.store.read(countRows)).toBe(5);
  await desk.store.write(NOW, (tx) => addRow(tx, "again"));
  expect(await readIds(desk.store)).toContain("again");
});

test("the engine knows how much there is once its tables were measured", async () => {
  const { desk, place } = await deskInAFolder();
  if (!place) throw new Error("This desk is in no database.");
  await desk.store.measureTables();
  const connection = await connect(place);
  onTestFinished(() => connection.close());
  const counted = await connection.rows("select reltuples from pg_class where oid = 'categories'::regclass");
  expect(counted).toEqual([[5]]);
});

test("closing waits for the running write, and refuses later ones", async () => {
  const made = await deskInAFolder();
  const store = await otherServer(made);
  const underWay = store.write(NOW, async (tx) => {
    await sleep(20);
    await addRow(tx, "just in time");
  });
  const closed = store.close();
  await expect(store.write(NOW, (tx) => addRow(tx, "too late"))).rejects.toThrow(
    /closing; nothing was stored/,
  );
  await closed;
  await underWay;
  expect(await readIds(made.desk.store)).toContain("just in time");
});
