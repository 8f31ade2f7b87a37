import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { pruneHistory } from "@/db/commands/prune-history";
import { sealRecord } from "@/db/commands/seal-record";
import { readRuns } from "@/db/files/backups";
import { filesOf } from "@/db/files/data-folder";
import { makeBackup } from "@/db/files/make-backup";
import { headFileOf } from "@/db/files/record-head";
import { keyFileOf } from "@/db/files/record-key";
import { openDesk } from "@/db/sqlite/desk";
import { inFolder } from "@/db/sqlite/in-folder";
import { headsReset } from "@/db/sqlite/record/reset-heads";
import { verifyRecord } from "@/db/sqlite/record/verify-record";
import { restore } from "@/db/sqlite/restore";
import { verdictWordsOf } from "@/domain/record/verdict";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";
import { attackFile, messagesOfRecordIn } from "../../record/sealed-desk";

const SETTINGS = { minute: 150, count: 14, reserveBytes: 0 };
const NIGHT = Date.parse("2020-01-08T02:30:00Z");

/** A desk with two levels, a backup made between them. */
async function deskWithBackup(): Promise<DeskInAFolder & { indicatorId: string; backup: string }> {
  const made = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(made.desk);
  await recordedAssessment(made.desk, indicatorId, { level: "2" });
  const { file } = await makeBackup(inFolder(made.folder), SETTINGS, NIGHT);
  made.wait(24);
  await recordedAssessment(made.desk, indicatorId, { level: "3" });
  return { ...made, indicatorId, backup: join(filesOf(made.folder).backups, String(file)) };
}

async function reopened(folder: string) {
  await (await openDesk(folder)).store.close();
}

async function accept(folder: string) {
  const desk = { ...(await openDesk(folder)), actor: "Ada" };
  accepted(await sealRecord(desk, { reason: "Compared with the backup", findings: [] }));
  await desk.store.close();
  headsReset(filesOf(folder).database)();
}

describe("a record whose key was lost", () => {
  test("is not vouched for until a named person accepts it, however often the desk is opened", async () => {
    const { desk, folder, file } = await deskWithBackup();
    await desk.store.close();
    attackFile(
      file,
      "update assessments set level = 1",
      "update daily_levels set highest_level = 1, closing_level = 1",
    );
    rmSync(keyFileOf(file));
    await reopened(folder);
    await reopened(folder);
    const verdict = await verifyRecord(file);
    expect(verdict).toMatchObject({ findings: [], unvouched: { revision: 9 } });
    expect(verdictWordsOf(verdict)).toMatch(
      /not vouched for before entry 9 .*its key or its seals were lost/,
    );
    expect((await inFolder(dirname(file)).readRecordState()).unvouched?.revision).toBe(9);
    await accept(folder);
    expect((await verifyRecord(file)).unvouched).toBeNull();
    expect(await inFolder(dirname(file)).readRecordState()).toEqual({ findings: [], unvouched: null });
  });

  test("is not vouched for when its seals were removed too", async () => {
    const { desk, folder, file } = await deskWithBackup();
    await desk.store.close();
    attackFile(file, "delete from seals", "delete from carried_marks");
    rmSync(keyFileOf(file));
    rmSync(headFileOf(file));
    await reopened(folder);
    const verdict = await verifyRecord(file);
    expect(verdict.unvouched?.revision).toBe(9);
    expect(verdict.findings[0]?.message).toMatch(/backup made at .* ended with entry 7/);
  });

  test("is not vouched for when the key was replaced by another one", async () => {
    const { desk, folder, file } = await deskWithBackup();
    await desk.store.close();
    writeFileSync(keyFileOf(file), "0".repeat(64));
    await reopened(folder);
    expect((await verifyRecord(file)).unvouched).not.toBeNull();
  });

  test("is not vouched for where a backup was restored without the key", async () => {
    const { desk, backup } = await deskWithBackup();
    await desk.store.close();
    const elsewhere = temporaryFolder();
    await restore(elsewhere, backup);
    await reopened(elsewhere);
    const verdict = await verifyRecord(filesOf(elsewhere).database);
    expect(verdict).toMatchObject({ findings: [], unvouched: { revision: 8 } });
  });
});

test("a new desk is vouched for from its first entry on", async () => {
  const { file } = await deskInAFolder();
  expect(await verifyRecord(file)).toMatchObject({ findings: [], unvouched: null });
});

describe("the note of the newest entry beside the database", () => {
  test.each<[string, (file: string) => void, RegExp]>([
    ["is missing", (file) => rmSync(file), /watchfloor\.head.* is missing/],
    ["is empty", (file) => writeFileSync(file, ""), /watchfloor\.head.* is damaged/],
    ["is garbled", (file) => writeFileSync(file, '{"revision":"9"}'), /watchfloor\.head.* is damaged/],
  ])(
    "%s: that is a finding, also after more was recorded, until the record is accepted",
    async (_, spoil, says) => {
      const { desk, folder, file, indicatorId } = await deskWithBackup();
      spoil(headFileOf(file));
      await recordedAssessment(desk, indicatorId, { level: "4" });
      await desk.store.close();
      await reopened(folder);
      expect(await messagesOfRecordIn(file)).toEqual([expect.stringMatching(says)]);
      expect((await inFolder(dirname(file)).readRecordState()).findings).toHaveLength(1);
      await accept(folder);
      expect(await messagesOfRecordIn(file)).toEqual([]);
    },
  );

  test("of a truncated record is kept when more is recorded, and the truncation is reported", async () => {
    const { desk, folder, file, indicatorId } = await deskWithBackup();
    await desk.store.close();
    attackFile(
      file,
      "delete from watch_log where seq > 7",
      "delete from seals where revision > 7",
      "delete from assessments where level = 3",
      "update sqlite_sequence set seq = 7 where name = 'watch_log'",
    );
    const opened = { ...(await openDesk(folder)), actor: "Ada" };
    for (const level of ["4", "5"]) await recordedAssessment(opened, indicatorId, { level });
    await opened.store.close();
    expect(await messagesOfRecordIn(file)).toEqual(["Entry 8 was sealed otherwise when it was recorded."]);
  });
});

describe("the heads of the backups", () => {
  /** Cuts the record before the newest backup, with every note of it. */
  function cut(file: string) {
    attackFile(
      file,
      "delete from watch_log where seq > 6",
      "delete from seals where revision > 6",
      "delete from assessments",
      "update sqlite_sequence set seq = 6 where name = 'watch_log'",
    );
    const connection = new SqliteDatabase(file);
    const [head] = connection
      .prepare("select revision, seal, key_fingerprint as keyFingerprint from seals where revision = 6")
      .all();
    connection.close();
    writeFileSync(headFileOf(file), JSON.stringify(head));
  }

  test("reveal a truncated record, even with its note, until it is accepted", async () => {
    const { desk, folder, file, indicatorId } = await deskWithBackup();
    await desk.store.close();
    cut(file);
    const says = /^The backup made at 080230ZJAN20 ended with entry 7/;
    expect(await messagesOfRecordIn(file)).toEqual([expect.stringMatching(says)]);
    const opened = { ...(await openDesk(folder)), actor: "Ada" };
    for (const level of ["4", "5"]) await recordedAssessment(opened, indicatorId, { level });
    await opened.store.close();
    expect(await messagesOfRecordIn(file)).toEqual([expect.stringMatching(says)]);
    expect((await makeBackup(inFolder(folder), SETTINGS, NIGHT + 60_000)).record?.problem).toMatch(
      /080230ZJAN20/,
    );
    await accept(folder);
    expect(await messagesOfRecordIn(file)).toEqual([]);
  });

  test("accept an older backup that was restored, and work from then on", async () => {
    const { desk, folder, file, indicatorId, backup } = await deskWithBackup();
    copyFileSync(backup, `${backup}.kept`);
    await makeBackup(inFolder(folder), SETTINGS, NIGHT + 60_000);
    await desk.store.close();
    await restore(folder, `${backup}.kept`);
    expect(await messagesOfRecordIn(file)).toEqual([]);
    expect(readRuns(folder).map(({ record }) => record?.head?.revision)).toEqual([undefined, 7]);
    const opened = { ...(await openDesk(folder)), actor: "Ada" };
    for (const level of ["4", "5"]) await recordedAssessment(opened, indicatorId, { level });
    await opened.store.close();
    expect(await messagesOfRecordIn(file)).toEqual([]);
    expect(JSON.parse(readFileSync(headFileOf(file), "utf8"))).toMatchObject({ revision: 9 });
    cut(file);
    expect(await messagesOfRecordIn(file)).toHaveLength(1);
  });

  test("accept a pruned record", async () => {
    const { desk, folder, file, indicatorId } = await deskWithBackup();
    const draft = { cutAt: desk.now() - 1, archiveName: "a.db", archiveDigest: "00", reason: "Enough" };
    accepted(await pruneHistory(desk, draft));
    await recordedAssessment(desk, indicatorId, { level: "5" });
    expect(await messagesOfRecordIn(file)).toEqual([]);
    expect((await makeBackup(inFolder(folder), SETTINGS, NIGHT + 60_000)).record).toMatchObject({
      problem: null,
    });
    expect(JSON.parse(readFileSync(headFileOf(file), "utf8"))).toMatchObject({ revision: 10 });
  });

  test("accept a record that a person has accepted", async () => {
    const { desk, folder, file } = await deskWithBackup();
    await desk.store.close();
    attackFile(file, "update assessments set level = 1 where level = 2");
    await accept(folder);
    expect(await messagesOfRecordIn(file)).toEqual([]);
    expect(readRuns(folder)[0]?.record?.head?.revision).toBe(7);
  });
});
