import fc from "fast-check";
import { expect, test } from "vitest";
import { readBoard } from "@/db/queries/board/board";
import { readLevelCourses } from "@/db/queries/board/level-courses";
import { watchLog } from "@/db/tables";
import { momentOf } from "@/domain/time/as-of";
import { HOUR_MS } from "@/domain/time/time";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "@/tests/drafts";
import { chronicle, steps } from "@/tests/history";
import { withinTime } from "@/tests/within-time";
import { ask } from "../../../ask";

test("courses agree with the board of each instant on every level", async () => {
  await fc.assert(
    fc.asyncProperty(steps(15), steps(25), async (before, during) => {
      const { desk, tell } = await chronicle();
      await tell(before);
      const fromAt = desk.now();
      await tell(during);
      const untilAt = desk.now();
      const { courses } = await desk.store.read((view) => readLevelCourses(view, { fromAt, untilAt }));
      const log = await desk.store.read(({ db }) => db.select({ at: watchLog.recordedAt }).from(watchLog));
      const moments = [...new Set([fromAt, ...log.map(({ at }) => at).filter((at) => at > fromAt)])];
      const last = (await ask(desk, readBoard, momentOf(untilAt))).categories;
      expect(courses.map(({ id }) => id)).toEqual(
        last.flatMap((category) => [category.id, ...category.indicators.map(({ id }) => id)]),
      );
      for (const at of moments) {
        const board = await ask(desk, readBoard, momentOf(at));
        const values = board.categories.flatMap((category) => [category, ...category.indicators]);
        for (const { id, level } of values) {
          const course = courses.find((each) => each.id === id);
          if (course) expect(course.steps.findLast((step) => step.at <= at)?.level).toBe(level);
        }
      }
    }),
    withinTime(20, 15_000),
  );
});

test("a very busy period is covered as far as possible, and says how far", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const fromAt = desk.now();
  for (let n = 0; n < 1_001; n++) {
    wait(1 / 60);
    await recordedAssessment(desk, id, { level: String(1 + (n % 5)) });
  }
  const { courses, toldUntilAt } = await desk.store.read((view) =>
    readLevelCourses(view, { fromAt, untilAt: desk.now() }),
  );
  expect(toldUntilAt).toBe(desk.now() - 1);
  expect(courses.find((course) => course.id === id)?.steps).toHaveLength(1_001);
  // However much is recorded at one instant, it is covered whole, so that whoever goes on from there gets further.
  const [one, other] = [desk.now(), await addedIndicator(desk, { name: "Rails" })];
  wait(1 / 60);
  for (let n = 0; n < 1_001; n++) await recordedAssessment(desk, id, { level: String(1 + (n % 5)) });
  await recordedAssessment(desk, other.id, { level: "5" });
  const together = await desk.store.read((view) =>
    readLevelCourses(view, { fromAt: one, untilAt: desk.now() + HOUR_MS }),
  );
  expect(together.toldUntilAt).toBe(desk.now());
  expect(together.courses.find((course) => course.id === other.id)?.steps.at(-1)?.level).toBe(5);
  const hour = await desk.store.read((view) => readLevelCourses(view, { fromAt, untilAt: fromAt + HOUR_MS }));
  expect(hour.toldUntilAt).toBe(fromAt + HOUR_MS);
});
