import fc from "fast-check";
import { expect, test } from "vitest";
import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { rebuildSummaries } from "@/db/summaries/summaries";
import { dailyIncidents, dailyLevels } from "@/db/tables";
import { ask } from "../../ask";
import { chronicle, steps } from "../../history";
import { withinTime } from "../../within-time";

const readSummaries = (desk: Desk) =>
  desk.store.read(async ({ db }) => ({
    levels: await db.select().from(dailyLevels).orderBy(dailyLevels.indicatorId, dailyLevels.day),
    incidents: await db.select().from(dailyIncidents).orderBy(dailyIncidents.categoryId, dailyIncidents.day),
  }));

test("whatever was recorded, every summary can be dropped and rebuilt to the same rows", async () => {
  await fc.assert(
    fc.asyncProperty(steps(50), async (history) => {
      const { desk, tell, wait } = await chronicle();
      await tell(history);
      const before = await readSummaries(desk);
      let days = 0;
      await desk.store.write(wait(100), (tx) => rebuildSummaries(tx, () => days++));
      expect(await readSummaries(desk)).toEqual(before);
      expect(days).toBe(before.levels.length + before.incidents.length);
    }),
    withinTime(15, 9_000),
  );
});

test("a corrupted summary is repaired by rebuilding it", async () => {
  const { desk, tell } = await chronicle();
  const quiet = { hoursOn: 5, hoursBack: 0, isDayOnly: false, which: 0, level: 3 };
  await tell([
    { ...quiet, act: "assess" },
    { ...quiet, act: "record an incident" },
  ]);
  const [summaries, board] = [await readSummaries(desk), await ask(desk, readBoard)];
  await desk.store.write(desk.now(), async ({ db }) => {
    await db.update(dailyLevels).set({ highestLevel: 5, closingLevel: 5 });
    await db.delete(dailyIncidents);
  });
  expect(await ask(desk, readBoard)).not.toEqual(board);
  await desk.store.write(desk.now(), (tx) => rebuildSummaries(tx));
  expect(await readSummaries(desk)).toEqual(summaries);
  expect(await ask(desk, readBoard)).toEqual(board);
});
