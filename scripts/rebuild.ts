import { openDesk } from "@/db/data-folder";
import type { Tx } from "@/db/store";
import { rebuildSummaries } from "@/db/summaries";
import { dailyIncidents, dailyLevels } from "@/db/tables";
import { dataFolder, progressOf, runCommand, say } from "./command-line";

const HELP = `Drops every summary table and computes it anew from the log, in one transaction. Says whether anything
differed, which it never should.

  npm run rebuild

Environment:
  WATCHFLOOR_DATA           folder of the desk: ./data`;

const SHOWN = 5;

/** Summary rows by what they are about, each with the columns in one order. */
type Rows = Map<string, string>;

const rowsOf = <R extends { day: string }>(
  table: string,
  rows: R[],
  about: (row: R) => string,
): [string, string][] => rows.map((row) => [`${table} ${about(row)} ${row.day}`, JSON.stringify(row)]);

async function readSummaries({ db }: Tx): Promise<Rows> {
  const levels = await db.select().from(dailyLevels);
  const counts = await db.select().from(dailyIncidents);
  return new Map([
    ...rowsOf("daily_levels", levels, (row) => row.indicatorId),
    ...rowsOf("daily_incidents", counts, (row) => row.categoryId),
  ]);
}

const differencesOf = (before: Rows, after: Rows): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}\n    was ${before.get(key) ?? "missing"}\n    is  ${after.get(key) ?? "gone"}`);

function report(rowCount: number, differences: string[]) {
  if (differences.length === 0) return say(`Rebuilt ${rowCount} summary rows. Nothing differed.`);
  say(
    `Rebuilt ${rowCount} summary rows. ${differences.length} of them differed from the log and are right now:`,
  );
  for (const difference of differences.slice(0, SHOWN)) say(`  ${difference}`);
  if (differences.length > SHOWN) say(`  … and ${differences.length - SHOWN} more`);
}

await runCommand({
  help: HELP,
  options: {},
  positionals: [],
  async run() {
    const desk = await openDesk(dataFolder());
    const progress = progressOf("Rebuilding");
    let dayCount = 0;
    try {
      const { before, after } = await desk.store.write(desk.now(), async (tx) => {
        const before = await readSummaries(tx);
        await rebuildSummaries(tx, () => progress(`${++dayCount} days`));
        return { before, after: await readSummaries(tx) };
      });
      progress();
      report(after.size, differencesOf(before, after));
    } finally {
      await desk.store.close();
    }
  },
});
