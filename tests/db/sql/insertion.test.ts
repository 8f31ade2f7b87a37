import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { log } from "@/db/desk";
import { insertion } from "@/db/sql/insertion";
import { categoryVersions, watchLog } from "@/db/tables";
import { deskInAFolder } from "../../desk-in-a-folder";

const learned = { recordedAt: 1, recordedBy: "Ada" };

test("missing columns are empty in the database too, not the word null", async () => {
  const { desk } = await deskInAFolder();
  const entry = { action: "level.told", subjectId: "s", before: null, after: { level: 4 }, ...learned };
  await desk.store.write(desk.now(), (tx) => insertion(watchLog)(tx, entry));
  const isEmpty = sql<number>`${watchLog.before} is null`;
  const stored = await desk.store.read(({ db }) =>
    db.select({ isEmpty, after: watchLog.after }).from(watchLog).where(sql`action = 'level.told'`),
  );
  expect(stored).toEqual([{ isEmpty: 1, after: { level: 4 } }]);
});

test("booleans, lists and numbers are read back as written, by an insert that is run again", async () => {
  const { desk } = await deskInAFolder();
  const version = {
    id: "v2",
    categoryId: "rockets",
    version: 2,
    change: "edited" as const,
    reason: null,
    isRetired: true,
    position: 1,
    name: "Rockets",
    question: "Where?",
    reviewHours: [5, 4, 3, 2, 1] as const,
    scope: "Iraq",
    horizonDays: 7,
    matchKm: null,
    matchHours: null,
    ...learned,
  };
  const again = { ...version, id: "v3", version: 3, isRetired: false, reason: "Back" };
  const insert = insertion(categoryVersions);
  await desk.store.write(desk.now(), async (tx) => {
    for (const row of [version, again]) await insert(tx, row);
    await log(tx, desk, "category.edited", "rockets", null);
  });
  const stored = await desk.store.read(({ db }) =>
    db.select().from(categoryVersions).where(sql`category_id = 'rockets' and version > 1`),
  );
  expect(stored).toEqual([version, again]);
});
