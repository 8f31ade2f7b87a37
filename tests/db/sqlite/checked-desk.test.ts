import SqliteDatabase from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openCheckedDesk } from "@/db/sqlite/checked-desk";
import { openReader } from "@/db/sqlite/connection";
import { flipPage, pageOf } from "@/tests/damaged-file";
import { deskInAFolder } from "@/tests/desk-in-a-folder";

test("a page that goes bad while the desk is open turns it read-only, although nobody reads that page", async () => {
  const { desk, folder, file } = await deskInAFolder();
  await desk.store.close();
  const opened = await openCheckedDesk(folder, undefined, 50);
  onTestFinished(() => opened.store.close());
  expect(opened.store.condition()).toEqual({ status: "ok" });
  flipPage(file, pageOf(file, "snapshots"));
  await expect
    .poll(() => opened.store.condition(), { timeout: 10_000 })
    .toMatchObject({
      status: "read-only",
      message: expect.stringContaining("snapshots"),
    });
});

test("a large desk that was just restored is opened while the check of its file goes on", async () => {
  const { desk, folder, file } = await deskInAFolder();
  await desk.store.close();
  const restored = new SqliteDatabase(file);
  restored.pragma("journal_mode = DELETE");
  restored.close();
  const opening = openCheckedDesk(folder);
  const checking = openReader(file);
  checking.exec("BEGIN");
  checking.prepare("select count(*) from desks").get();
  onTestFinished(() => void checking.close());
  const opened = await opening;
  expect(opened.store.condition()).toEqual({ status: "ok" });
  await opened.store.close();
});
