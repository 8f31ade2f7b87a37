import SqliteDatabase from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mendClock } from "@/db/commands/mend-clock";
import { pruneHistory } from "@/db/commands/prune-history";
import { type Desk, deskIn } from "@/db/desk";
import { openExercise } from "@/db/exercises/exercises";
import { readBoard } from "@/db/queries/board/board";
import { readMends } from "@/db/queries/desk/clock";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { openDesk } from "@/db/sqlite/desk";
import { inFolder } from "@/db/sqlite/in-folder";
import { openReadOnlyStore } from "@/db/sqlite/read-only-store";
import { openSqliteStore } from "@/db/sqlite/store";
import { DAY_MS, HOUR_MS, isoOf } from "@/domain/time/time";
import { ask } from "../../ask";
import { deskInAFolder, everythingIn } from "../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment } from "../../drafts";
import { chronicle, steps } from "../../history";
import { expectRightSummaries } from "../../imported-rows";
import { withinTime } from "../../within-time";

const reason = "The machine had started in another year";

/** Every row as the file has it, but for what says that the clock was wrong. */
function storedIn(file: string): Record<string, unknown[]> {
  const connection = new SqliteDatabase(file, { readonly: true });
  const tables = connection
    .prepare<[], string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  const isOfMend = (name: string) => /^(clock_mends|wrong_times|daily_)|_words/.test(name);
  const rows = Object.fromEntries(
    tables
      .filter((name) => !isOfMend(name))
      .map((name) => [name, connection.prepare(`select * from "${name}"`).all()]),
  );
  connection.close();
  return rows;
}

/** A desk with a level of 2, then one of 4 that was recorded while the clock was ahead. */
async function aheadBy(lead: number) {
  const around = await deskInAFolder();
  const { desk, wait, setClock } = around;
  const { id } = await addedIndicator(desk, { name: "Rails" });
  const trueAt = wait(24 * 40);
  await recordedAssessment(desk, id, { effectiveAt: trueAt, level: "2" });
  setClock(trueAt + lead);
  await recordedAssessment(desk, id, { effectiveAt: trueAt, level: "4" });
  setClock(trueAt + HOUR_MS);
  return { ...around, indicatorId: id, trueAt };
}

const levelsIn = async (desk: Desk, at?: number) =>
  (
    await ask(desk, readBoard, at === undefined ? undefined : { effectiveAt: at, knownAt: at })
  ).categories.map(({ level }) => level);

test("a correction of the clock changes no existing row, and adds one log entry", async () => {
  const { desk, file } = await aheadBy(90 * DAY_MS);
  const before = storedIn(file);
  accepted(await mendClock(desk, { reason }));
  const { watch_log: log = [], seals: sealed = [], ...after } = storedIn(file);
  const { watch_log: logBefore = [], seals: sealedBefore = [], sqlite_sequence: _, ...rest } = before;
  expect(sealed.slice(0, -1)).toEqual(sealedBefore);
  expect(log.slice(0, -1)).toEqual(logBefore);
  expect(log.at(-1)).toMatchObject({ action: "clock.mended" });
  expect(after).toEqual(rest);
});

test("a store opened before the correction, and a read-only one, read corrected times", async () => {
  const { desk, file, trueAt } = await aheadBy(90 * DAY_MS);
  const beside = { ...(await deskIn(openSqliteStore(file, "OFF"))), now: desk.now, actor: "Grace" };
  const withReader = { ...beside, store: openReadOnlyStore(file) };
  await levelsIn(beside);
  await levelsIn(withReader);
  const { recordedAt } = accepted(await mendClock(desk, { reason }));
  for (const each of [beside, withReader]) {
    expect((await each.store.read(readTail)).recordedAt).toBe(recordedAt);
    expect(await levelsIn(each, trueAt)).toContain(2);
    expect(await levelsIn(each, recordedAt)).toContain(4);
  }
  const written = await beside.store.write(beside.now(), async (tx) => tx.recordedAt);
  expect(written).toBe(recordedAt);
  await beside.store.close();
  await withReader.store.close();
});

test("a failed correction leaves no trace, even in later reads", async () => {
  const { desk } = await aheadBy(90 * DAY_MS);
  const before = await everythingIn(desk);
  const failing = { ...desk, profile: { ...desk.profile, id: null as unknown as string } };
  await expect(mendClock(failing, { reason })).rejects.toThrow();
  expect(await everythingIn(desk)).toEqual(before);
  accepted(await mendClock(desk, { reason }));
});

test("a time within a corrected span is never used again", async () => {
  const { desk, setClock, indicatorId, trueAt } = await aheadBy(3 * HOUR_MS);
  accepted(await mendClock(desk, { reason }));
  setClock(trueAt + 3 * HOUR_MS);
  const level = await recordedAssessment(desk, indicatorId, { effectiveAt: trueAt, level: "1" });
  expect(level.recordedAt).toBe(trueAt + 3 * HOUR_MS + 1);
});

test("a correction made with a wrong clock can be corrected too", async () => {
  const { desk, setClock, trueAt } = await aheadBy(3653 * DAY_MS);
  setClock(trueAt + 365 * DAY_MS);
  accepted(await mendClock(desk, { reason }));
  setClock(trueAt + 2 * HOUR_MS);
  const second = accepted(await mendClock(desk, { reason: "Now it is right" }));
  expect(second).toMatchObject({ number: 2, clockAt: desk.now(), entryCount: 2 });
  expect(await desk.store.read(readMends)).toHaveLength(2);
  expect(await levelsIn(desk, trueAt)).toContain(2);
  expect(await levelsIn(desk)).toContain(4);
  expect((await desk.store.read(readTail)).recordedAt).toBe(second.recordedAt);
});

test("an exercise knows what was recorded while the clock was wrong from the correction on", async () => {
  const { desk, folder, wait, indicatorId, trueAt } = await aheadBy(90 * DAY_MS);
  accepted(await mendClock(desk, { reason }));
  await recordedAssessment(desk, indicatorId, { effectiveAt: wait(1), level: "3" });
  const levelsFrom = async (name: string, from: number) => {
    const draft = { name, from: isoOf(from), until: isoOf(desk.now()), speed: 60 };
    const exercise = accepted(await openExercise(inFolder(folder), draft, "Ada"));
    const opened = await openDesk(exercise.folder);
    const levels = await levelsIn(opened);
    await opened.store.close();
    return levels;
  };
  expect(await levelsFrom("Before", trueAt)).toContain(2);
  expect(await levelsFrom("After", trueAt + 2 * HOUR_MS - 1)).toContain(4);
});

test("summaries of a corrected desk match the log, and pruning changes no kept board", async () => {
  await fc.assert(
    fc.asyncProperty(steps(15), steps(10), steps(15), async (before, wrong, after) => {
      const { desk, tell, wait, setClock } = await chronicle();
      await tell(before);
      const trueAt = wait(24 * 120);
      setClock(trueAt + 400 * DAY_MS);
      await tell(wrong);
      setClock(trueAt + HOUR_MS);
      const outcome = await mendClock(desk, { reason });
      fc.pre(outcome.ok);
      await expectRightSummaries(desk);
      await tell(after);
      await expectRightSummaries(desk);
      const now = wait(24);
      const cutAt = trueAt + 2 * HOUR_MS;
      const times = [cutAt, Math.round((cutAt + now) / 2), now].map((at) => ({
        effectiveAt: at,
        knownAt: at,
      }));
      const shown = async () =>
        (await Promise.all(times.map((at) => ask(desk, readBoard, at)))).map((board) => ({
          ...board,
          revision: 0,
        }));
      const kept = await shown();
      const draft = { cutAt, archiveName: "archive.db", archiveDigest: "00", reason: "Enough" };
      accepted(await pruneHistory(desk, draft));
      expect(await shown()).toEqual(kept);
    }),
    withinTime(8, 9_000),
  );
});
