import { expect, onTestFinished, test } from "vitest";
import { openCheckedDesk } from "@/db/files/checked-desk";
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
