import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { conditionOf, readStatus } from "@/app/_upkeep/readiness";
import type { Desk } from "@/db/desk";
import { makeBackup } from "@/db/files/make-backup";
import { headFileOf } from "@/db/files/record-head";
import { keyFileOf } from "@/db/files/record-key";
import { openDesk } from "@/db/sqlite/desk";
import { inFolder } from "@/db/sqlite/in-folder";
import type { CheckName } from "@/domain/status/check";
import type { Condition } from "@/domain/status/storage-checks";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "@/tests/drafts";

let made: DeskInAFolder;
beforeEach(async () => {
  made = await deskInAFolder();
  vi.stubEnv("WATCHFLOOR_DATA", made.folder);
  vi.stubEnv("WATCHFLOOR_RESERVE_MB", "1");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function checkOf(name: CheckName, desk: Desk = made.desk) {
  const { checks } = await readStatus(desk);
  return checks.find((check) => check.name === name);
}

const withCondition = (condition: Condition): Desk => ({
  ...made.desk,
  store: Object.assign({}, made.desk.store, { condition: () => condition }),
});

test("a desk without a backup says so until it has one, with the result of its check", async () => {
  expect(await checkOf("backups")).toMatchObject({ status: "warning" });
  expect(await checkOf("integrity")).toMatchObject({ status: "unchecked" });
  const now = Date.now();
  await makeBackup(inFolder(made.folder), { minute: 0, count: 14, reserveBytes: 0 }, now);
  expect(await checkOf("backups")).toMatchObject({ status: "ok" });
  expect(await checkOf("integrity")).toMatchObject({ status: "ok", at: now });
});

test("a record whose key or note is lost is detected without waiting for the next backup", async () => {
  await made.desk.store.close();
  rmSync(keyFileOf(made.file));
  const desk = await openDesk(made.folder);
  expect(await checkOf("chain", desk)).toMatchObject({
    status: "warning",
    message: expect.stringMatching(/not vouched for before entry 6 .*npm run verify -- --seal/),
  });
  rmSync(headFileOf(made.file));
  expect(await checkOf("chain", desk)).toMatchObject({
    status: "failed",
    message: expect.stringMatching(/watchfloor\.head.* is missing.*not vouched for/),
  });
  await desk.store.close();
});

test("the store's condition of its files is reported", async () => {
  expect(await checkOf("database", withCondition({ status: "ok" }))).toMatchObject({ status: "ok" });
  const message = "The database was removed while the server ran.";
  for (const status of ["read-only", "failed"] as const) {
    const desk = withCondition({ status, message });
    expect(await checkOf("database", desk)).toMatchObject({ status: "failed", message });
    expect((await readStatus(desk)).status).toBe("failed");
  }
});

test("a database that does not answer is a failed check, and the status is still available", async () => {
  const read = () => Promise.reject(new Error("disk I/O error"));
  const desk = { ...made.desk, store: { ...made.desk.store, read } };
  expect(await checkOf("database", desk)).toMatchObject({
    status: "failed",
    message: expect.stringMatching(/^The database is not answering\..*start it again\.$/),
    detail: "Error: disk I/O error",
  });
  expect(await checkOf("clock", desk)).toMatchObject({ status: "unchecked" });
});

test("a completely damaged database is read-only on the status page and in the API, with what to do", async () => {
  const store = made.desk.store;
  store.turnReadOnly("The database is damaged. Restore a backup.", "SQLITE_CORRUPT");
  const unread = () => Promise.reject(new Error("database disk image is malformed"));
  const desk = { ...made.desk, store: { ...store, read: unread } };
  expect(await checkOf("database", desk)).toMatchObject({
    ...{ status: "failed", message: "The database is damaged. Restore a backup.", detail: "SQLITE_CORRUPT" },
  });
  expect(conditionOf(desk, new Error("malformed")).status).toBe("read-only");
});

test("a newest entry ahead of the desk's clock is detected", async () => {
  const { id } = await addedIndicator(made.desk);
  await recordedAssessment(made.desk, id);
  expect(await checkOf("clock")).toMatchObject({ status: "ok" });
  made.wait(-2);
  expect(await checkOf("clock")).toMatchObject({
    status: "failed",
    message: "The newest entry is 2 h ahead of the clock.",
  });
});
