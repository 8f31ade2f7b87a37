import SqliteDatabase from "better-sqlite3";
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { retireDefinition } from "@/db/commands/retire-definition";
import { indicatorBook } from "@/db/definitions";
import { readBoard } from "@/db/queries/board/board";
import { openSqliteStore } from "@/db/sqlite/store";
import { HOUR_MS, type Instants } from "@/domain/time/time";
import { ask } from "../../../ask";
import { DESK_BEGINS, deskInAFolder } from "../../../desk-in-a-folder";
import { addedIndicator, recordedAssessment, recordedIncident } from "../../../drafts";
import { chronicle, steps } from "../../../history";
import { withinTime } from "../../../within-time";
import { boardFromLog, shownOn } from "../board-from-log";

/** Two times anywhere from some weeks before the desk began to some days after it ended, and which of them to use. */
const questions = fc.array(
  fc.record({
    effective: fc.double({ min: -0.3, max: 1.05, noNaN: true }),
    known: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  {
    minLength: 6,
    maxLength: 6,
  },
);

/** The instants at some shares of a desk's life so far, on whole hours: where its rows lie. */
const instantsAt = (share: { effective: number; known: number }, now: number): Instants => {
  const hours = (now - DESK_BEGINS) / HOUR_MS;
  const at = (part: number) => DESK_BEGINS + Math.round(part * hours) * HOUR_MS;
  return { effectiveAt: at(share.effective), knownAt: at(share.known) };
};

test("at any two times, the board read through the summaries agrees with the whole log", async () => {
  await fc.assert(
    fc.asyncProperty(steps(45), questions, async (history, shares) => {
      const { desk, tell } = await chronicle();
      await tell(history);
      const present = { effectiveAt: desk.now(), knownAt: desk.now() };
      expect(shownOn(await ask(desk, readBoard))).toEqual(await boardFromLog(desk, present));
      for (const share of shares) {
        const at = instantsAt(share, desk.now());
        expect(shownOn(await ask(desk, readBoard, at))).toEqual(await boardFromLog(desk, at));
      }
    }),
    withinTime(20, 9_000),
  );
});

test("a board as known at a past instant never changes, whatever is recorded later", async () => {
  await fc.assert(
    fc.asyncProperty(steps(25), steps(25), questions, async (history, later, shares) => {
      const { desk, tell, wait } = await chronicle();
      await tell(history);
      const times = shares.map((share) => instantsAt(share, desk.now()));
      const before = await Promise.all(times.map((at) => ask(desk, readBoard, at)));
      wait(1);
      await tell(later);
      const after = await Promise.all(times.map((at) => ask(desk, readBoard, at)));
      expect(after.map((board) => ({ ...board, revision: 0 }))).toEqual(
        before.map((board) => ({ ...board, revision: 0 })),
      );
    }),
    withinTime(10, 9_000),
  );
});

test("a board takes 9 statements, however many indicators and assessments there are", async () => {
  const { desk, file, wait } = await deskInAFolder();
  const store = openSqliteStore(file, "OFF");
  onTestFinished(() => store.close());
  const countStatements = async () => {
    const statements = Object.getPrototypeOf(new SqliteDatabase(":memory:").prepare("select 1"));
    const runs = (["all", "get", "run"] as const).map((way) => vi.spyOn(statements, way));
    await ask({ ...desk, store }, readBoard);
    const count = runs.reduce((sum, run) => sum + run.mock.calls.length, 0);
    for (const run of runs) run.mockRestore();
    return count;
  };
  expect(await countStatements()).toBe(9);
  for (let i = 0; i < 12; i++) {
    const { id } = await addedIndicator(desk, { name: `Sign ${i}` }, i % 2 ? "rockets" : "shipping");
    for (let n = 0; n < 3; n++) await recordedAssessment(desk, id, { effectiveAt: wait(9) });
  }
  expect(await countStatements()).toBe(9);
});

test("a new desk shows its five categories in order, never assessed", async () => {
  const { desk } = await deskInAFolder();
  const board = await ask(desk, readBoard);
  expect(board.categories.map((c) => c.id)).toEqual([
    "rockets",
    "drones",
    "kidnapping",
    "cyber-insider",
    "shipping",
  ]);
  expect(board.posture).toMatchObject({
    level: null,
    sentence: "None of 5 categories has been assessed yet.",
  });
});

test("an assessment shows on the next board, with its revision", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const before = await ask(desk, readBoard);
  await recordedAssessment(desk, id, { level: "5" });
  const after = await ask(desk, readBoard);
  expect([before.posture.level, after.posture.level]).toEqual([null, 5]);
  expect(after.revision).toBe(before.revision + 1);
});

test("a late assessment shows for its own time, but not as known before it was recorded", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const first = desk.now();
  wait(24);
  await recordedAssessment(desk, id, { level: "4", effectiveAt: first });
  const levelAt = async (at: Instants) => (await ask(desk, readBoard, at)).posture.level;
  expect(await levelAt({ effectiveAt: first, knownAt: desk.now() })).toBe(4);
  expect(await levelAt({ effectiveAt: first, knownAt: first })).toBeNull();
});

test("a retired indicator leaves the board, and stays on earlier boards", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  await recordedAssessment(desk, id, { level: "4" });
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(24);
  await retireDefinition(desk, indicatorBook, { id, version: 1, reason: "Sensor gone" });
  expect((await ask(desk, readBoard)).posture.level).toBeNull();
  expect((await ask(desk, readBoard, then)).posture.level).toBe(4);
});

test("after the machine's clock stepped back, the board still shows everything recorded", async () => {
  const { desk, setClock } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  setClock(DESK_BEGINS + 50 * HOUR_MS);
  await recordedAssessment(desk, id, { level: "4" });
  await recordedIncident(desk);
  setClock(DESK_BEGINS);
  const board = await ask(desk, readBoard);
  expect(board.effectiveAt).toBe(DESK_BEGINS + 50 * HOUR_MS);
  expect(board.categories[0]).toMatchObject({ level: 4, incidents: { week: 1 } });
});
