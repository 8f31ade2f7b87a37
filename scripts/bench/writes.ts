import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { recordAssessment } from "@/db/commands/record-assessment";
import type { Desk } from "@/db/desk";
import { openWriter } from "@/db/sqlite/connection";
import { indicators } from "@/db/tables";
import { SMALL } from "./made-desk";
import { perSecond } from "./report";
import { onMadeDesk, type Section } from "./section";

const WRITES = 1_000;
const BUDGET_PER_SECOND = 300;

/** Setting one level through the whole command, compared with single raw inserts with the same pragmas. */
export const writes: Section = {
  name: "writes",
  about: "levels set through the command, each waiting for the disk",
  measure: () =>
    onMadeDesk(SMALL, async (desk, folder) => {
      const floor = rawInserts(join(folder, "floor.db"));
      const ours = await setLevels(desk);
      return [
        {
          what: "levels set through the command, one after the other, each on the disk",
          measured: perSecond(ours),
          floor: perSecond(floor),
          budget: `at least ${BUDGET_PER_SECOND}/s`,
          isWithin: ours >= BUDGET_PER_SECOND,
        },
      ];
    }),
};

/** Levels that are set in a second, one after the other. */
export async function setLevels(desk: Desk): Promise<number> {
  const [indicatorId = ""] = await desk.store.read(async ({ db }) =>
    (await db.select({ id: indicators.id }).from(indicators).limit(1)).map((row) => row.id),
  );
  const from = performance.now();
  for (let n = 0; n < WRITES; n++) {
    const draft = {
      indicatorId,
      level: 1 + (n % 5),
      confidence: "low",
      rationale: "Bench.",
      effectiveAt: desk.now(),
    };
    const outcome = await recordAssessment(desk, draft);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  }
  return (WRITES * 1000) / (performance.now() - from);
}

function rawInserts(file: string): number {
  new SqliteDatabase(file).exec("create table rows (id integer primary key, words text)").close();
  const connection = openWriter(file);
  const insert = connection.prepare("insert into rows (words) values (?)");
  const from = performance.now();
  for (let n = 0; n < WRITES; n++) insert.run("as many words as an assessment may have, roughly");
  const rate = (WRITES * 1000) / (performance.now() - from);
  connection.close();
  return rate;
}
