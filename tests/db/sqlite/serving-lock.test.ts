import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { holdDesk, holdDeskAlone, workBeside } from "@/db/sqlite/serving-lock";
import { DatabaseRefused } from "@/db/store";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { temporaryFolder } from "@/tests/temporary-folder";

/** Another process that takes the desk of a folder, does nothing more about it, and keeps it until it is killed. */
async function holderOf(folder: string): Promise<ChildProcess> {
  const code = `import("@/db/sqlite/serving-lock").then(({ holdDesk }) => {
    holdDesk(${JSON.stringify(folder)});
    setTimeout(() => { gc(); gc(); console.log("held"); }, 50);
    setInterval(() => undefined, 1000);
  })`;
  const holder = spawn(process.execPath, ["--expose-gc", "--import", "tsx", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  return holder;
}

test("only one process at a time holds a desk, until it is released", () => {
  const folder = temporaryFolder();
  const release = holdDesk(folder);
  expect(() => holdDesk(folder)).toThrow(DatabaseRefused);
  release();
  expect(() => holdDesk(folder)()).not.toThrow();
});

test("a desk that a program works on beside its server cannot be locked exclusively until that ends", async () => {
  const { desk, folder } = await deskInAFolder();
  const release = holdDesk(folder);
  await workBeside(folder, desk, async () => {
    release();
    expect(() => holdDeskAlone(folder)).toThrow(/such as an import.*Nothing was changed/);
    expect(() => holdDesk(folder)()).not.toThrow();
  });
  const releaseAlone = holdDeskAlone(folder);
  const other = { ...desk, store: { ...desk.store, close: async () => undefined } };
  await expect(workBeside(folder, other, async () => "done")).rejects.toThrow(/in use by another process/);
  releaseAlone();
  expect(await workBeside(folder, other, async () => "done")).toBe("done");
});

test("a killed process no longer holds its desk", async () => {
  const folder = temporaryFolder();
  const holder = await holderOf(folder);
  expect(() => holdDesk(folder)).toThrow(/in use by another process/);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(() => holdDesk(folder)()).not.toThrow();
});
