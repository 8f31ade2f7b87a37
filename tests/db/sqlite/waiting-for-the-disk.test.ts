import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { recordIncident } from "@/db/commands/record-incident";
import { actingAs, deskIn } from "@/db/desk";
import { readNotedHead } from "@/db/files/record-head";
import { once } from "@/db/once";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { withReader } from "@/db/sqlite/connection";
import { LOCK_PATIENCE_MS, openSqliteStore } from "@/db/sqlite/store";
import { toWire } from "@/domain/time/wire";
import { flipPage } from "@/tests/damaged-file";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, incidentForm } from "@/tests/drafts";

const UNCERTAIN = /may or may not have been stored/;

/** A desk as it is served, on a disk that answers as the test says; `syncs` counts how often it was waited for. */
async function deskOnADisk(answer: () => Promise<void>) {
  const { desk, file } = await deskInAFolder();
  await desk.store.close();
  const disk = { syncs: 0, answer };
  const run = () => {
    disk.syncs += 1;
    return disk.answer();
  };
  const store = openSqliteStore(file, "NORMAL", LOCK_PATIENCE_MS, {
    syncLog: () => ({ run, close: () => undefined }),
  });
  onTestFinished(async () => {
    disk.answer = quick;
    await store.close();
  });
  const served = { ...actingAs(await deskIn(store), "Ada"), now: desk.now };
  const record = (title: string) => recordIncident(served, incidentForm({ title }));
  const send = (key: string) =>
    once(
      served,
      { scope: "api", key, digest: key, sentAt: desk.now() },
      (own) => recordIncident(own, incidentForm({ title: key })),
      (incident) => toWire(incident),
    );
  return {
    desk: served,
    file,
    disk,
    record,
    send,
    revision: async () => (await store.read(readTail)).revision,
  };
}

const quick = () => sleep(0);
const failing = async () => {
  await sleep(100);
  throw Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" });
};

test("nothing is answered, and no head noted, before the disk has a change; reading goes on meanwhile", async () => {
  const { file, disk, record, revision } = await deskOnADisk(quick);
  accepted(await record("Before"));
  const noted = readNotedHead(file);
  let end = () => {};
  disk.answer = () =>
    new Promise((resolve) => {
      end = resolve;
    });
  const before = await revision();
  let answered = 0;
  const waiting = [record("One"), record("Two")].map((each) => each.finally(() => answered++));
  await sleep(200);
  expect([answered, await revision(), readNotedHead(file)]).toEqual([0, before + 2, noted]);
  disk.answer = quick;
  end();
  for (const outcome of await Promise.all(waiting)) accepted(outcome);
  expect(readNotedHead(file)).toMatchObject({ revision: before + 2 });
});

test("changes that wait share a sync of the disk", async () => {
  const { disk, record } = await deskOnADisk(() => sleep(20));
  const from = disk.syncs;
  const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => record(`Incident ${n}`)));
  for (const outcome of outcomes) accepted(outcome);
  expect(disk.syncs - from).toBeLessThan(20);
});

test("a change that the disk did not take may or may not be stored, and nothing is stored after it", async () => {
  const { desk, file, disk, record, send, revision } = await deskOnADisk(quick);
  accepted(await record("Before"));
  const [noted, before] = [readNotedHead(file), await revision()];
  disk.answer = failing;
  const [one, other] = await Promise.all([record("One"), send("a key")]);
  for (const outcome of [one, other])
    expect(outcome).toMatchObject({
      ok: false,
      kind: "unavailable",
      problems: [{ message: expect.stringMatching(UNCERTAIN) }],
    });
  expect(desk.store.condition()).toMatchObject({
    status: "failed",
    message: expect.stringMatching(/disk failed to store the last changes.*check the newest entries/),
    detail: expect.stringMatching(/watchfloor\.db-wal: EIO/),
  });
  disk.answer = quick;
  expect(await record("Later")).toMatchObject({ ok: false, kind: "unavailable" });
  await expect(send("a key")).rejects.toThrow(UNCERTAIN);
  expect(await revision()).toBe(before + 2);
  expect(readNotedHead(file)).toEqual(noted);
});

test("a log that is removed between a commit and its sync is noticed, although the sync succeeds", async () => {
  const { file, disk, record } = await deskOnADisk(quick);
  accepted(await record("Before"));
  disk.answer = async () => rmSync(`${file}-wal`, { force: true });
  expect(await record("Lost")).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/-wal was removed.*may or may not have been stored/) }],
  });
});

test("the log is written back and begun anew while writing goes on, so that it stays short", async () => {
  const { file, record } = await deskOnADisk(quick);
  const frames = () =>
    withReader(file, (reader) => (reader.pragma("wal_checkpoint(NOOP)") as [{ log: number }])[0].log);
  let longest = 0;
  for (let n = 0; n < 600; n++) {
    accepted(await record(`Incident ${n}`));
    longest = Math.max(longest, frames());
  }
  expect(longest).toBeGreaterThan(1_000);
  expect(longest).toBeLessThan(6_000);
}, 60_000);

test("a database whose head was damaged before the log is begun anew is read-only, and says so", async () => {
  const { desk, file, record } = await deskOnADisk(quick);
  flipPage(file, 1);
  expect(await record("Later")).toMatchObject({ ok: false, kind: "unavailable" });
  expect(desk.store.condition()).toMatchObject({
    status: "read-only",
    message: expect.stringMatching(/database is damaged/),
  });
});
