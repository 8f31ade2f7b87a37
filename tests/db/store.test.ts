import { setTimeout as sleep } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openWriter } from "@/db/sqlite/connection";
import { openSqliteStore } from "@/db/sqlite/store";
import { watchLog } from "@/db/tables";
import { addRow, countRows, readIds } from "../category-rows";
import { DESK_BEGINS, deskInAFolder } from "../desk-in-a-folder";

const NOW = DESK_BEGINS;

/** A connection such as another process would have. */
function otherProcess(file: string) {
  const connection = new SqliteDatabase(file);
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

test("concurrent writes take turns, in the order in which they came", async () => {
  const { desk } = await deskInAFolder();
  const heard: string[] = [];
  const speak = (name: string) =>
    desk.store.write(NOW, async (tx) => {
      heard.push(`${name} begins`);
      await sleep(5);
      await addRow(tx, name);
      heard.push(`${name} ends`);
    });
  await Promise.all(["a", "b", "c"].map(speak));
  expect(heard).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

test("a write that throws leaves nothing behind, and the next one has its turn", async () => {
  const { desk } = await deskInAFolder();
  const before = await readIds(desk.store);
  const failing = desk.store.write(NOW, async (tx) => {
    await addRow(tx, "half done");
    throw new Error("lost the thread");
  });
  const next = desk.store.write(NOW, (tx) => addRow(tx, "whole"));
  await expect(failing).rejects.toThrow("lost the thread");
  await next;
  expect(await readIds(desk.store)).toEqual([...before, "whole"]);
});

test("a read is consistent from beginning to end, while writes go on", async () => {
  const { desk } = await deskInAFolder();
  const seen = await desk.store.read(async (view) => {
    const first = await countRows(view);
    await desk.store.write(NOW, (tx) => addRow(tx, "meanwhile"));
    return [first, await countRows(view)];
  });
  expect(seen[1]).toBe(seen[0]);
  expect(await desk.store.read(countRows)).toBe((seen[0] ?? 0) + 1);
});

test("more readers than are kept open can read at once", async () => {
  const { desk } = await deskInAFolder();
  const counts = await Promise.all(
    Array.from({ length: 12 }, () =>
      desk.store.read(async (view) => {
        await sleep(5);
        return countRows(view);
      }),
    ),
  );
  expect(counts).toEqual(Array(12).fill(5));
});

test("a write waits while another process writes, and then continues", async () => {
  const { desk, file } = await deskInAFolder();
  const other = otherProcess(file);
  other.exec("begin immediate");
  const waiting = desk.store.write(NOW, (tx) => addRow(tx, "patient"));
  await sleep(60);
  expect(await readIds(desk.store)).not.toContain("patient");
  other.exec("commit");
  await waiting;
  expect(await readIds(desk.store)).toContain("patient");
});

test("a write gives up when another process does not end, stores nothing, and does not block later ones", async () => {
  const { desk, file } = await deskInAFolder();
  const store = openSqliteStore(file, "OFF", 80);
  onTestFinished(() => store.close());
  const other = otherProcess(file);
  other.exec("begin immediate");
  await expect(store.write(NOW, (tx) => addRow(tx, "refused"))).rejects.toThrow(
    /Another program .* Nothing was stored/,
  );
  other.exec("rollback");
  await store.write(NOW, (tx) => addRow(tx, "later"));
  expect(await readIds(desk.store)).toEqual(expect.arrayContaining(["later"]));
  expect(await readIds(desk.store)).not.toContain("refused");
});

test("the change mark stays while nothing changes, and changes when this process or another one writes", async () => {
  const { desk, file } = await deskInAFolder();
  const { store } = desk;
  const quiet = store.changeMark();
  await store.read(countRows);
  expect(store.changeMark()).toBe(quiet);
  await store.write(NOW, (tx) => addRow(tx, "ours"));
  const ours = store.changeMark();
  expect(ours).not.toBe(quiet);
  otherProcess(file).exec("insert into categories (id, recorded_at, recorded_by) values ('theirs', 1, 'Bo')");
  expect(store.changeMark()).not.toBe(ours);
});

test("closing waits for the running write, and refuses later ones", async () => {
  const { file } = await deskInAFolder();
  const store = openSqliteStore(file, "OFF");
  let isStored = false;
  const underWay = store.write(NOW, async (tx) => {
    await sleep(20);
    await addRow(tx, "just in time");
    isStored = true;
  });
  const closed = store.close();
  const late = store.write(NOW, (tx) => addRow(tx, "too late"));
  await expect(late).rejects.toThrow(/closing; nothing was stored/);
  await closed;
  await underWay;
  expect(isStored).toBe(true);
  expect(otherProcess(file).prepare("select count(*) from categories").pluck().get()).toBe(6);
});

test("closing waits for running reads, on the calling thread as well", async () => {
  const { file } = await deskInAFolder();
  const store = openSqliteStore(file, "OFF");
  let rows = 0;
  const underWay = store.read(async (view) => {
    await sleep(20);
    rows = await countRows(view);
  });
  await store.close();
  expect(rows).toBe(5);
  await underWay;
});

test("a seek sees what was written before it, even beside an older view", async () => {
  const { desk } = await deskInAFolder();
  await desk.store.read(async (view) => {
    const before = await countRows(view);
    await desk.store.write(NOW, (tx) => addRow(tx, "meanwhile"));
    expect([await desk.store.seek(countRows), await countRows(view)]).toEqual([before + 1, before]);
  });
});

test("writes carry the desk's time, but never one before what is already recorded", async () => {
  const { desk } = await deskInAFolder();
  const recordedAt = (now: number) =>
    desk.store.write(now, async (tx) => {
      await tx.db
        .insert(watchLog)
        .values({ action: "category.added", subjectId: "x", recordedAt: tx.recordedAt, recordedBy: "Ada" });
      return tx.recordedAt;
    });
  expect([await recordedAt(NOW + 500), await recordedAt(NOW), await recordedAt(NOW + 600)]).toEqual([
    NOW + 500,
    NOW + 500,
    NOW + 600,
  ]);
});

test("a commit is not acknowledged before it is on the disk, and no foreign key may dangle", async () => {
  const { file } = await deskInAFolder();
  const writer = openWriter(file);
  onTestFinished(() => {
    writer.close();
  });
  const setting = (name: string): unknown => writer.pragma(name, { simple: true });
  expect([setting("synchronous"), setting("journal_mode"), setting("foreign_keys")]).toEqual([2, "wal", 1]);
});

test("recorded rows can be neither changed nor deleted, by any query", async () => {
  const { file } = await deskInAFolder();
  const connection = otherProcess(file);
  expect(() => connection.exec("update watch_log set recorded_by = 'Eve'")).toThrow(
    "watch_log is append-only",
  );
  expect(() => connection.exec("delete from category_versions")).toThrow("category_versions is append-only");
});
