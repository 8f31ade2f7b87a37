import { chosenHome, workBeside } from "@/db/chosen-home";
import type { Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import type { Tx } from "@/db/store";
import { readDays, readSummarised, rebuildDays, type Summarised } from "@/db/summaries/summaries";
import { dailyLevels } from "@/db/tables";
import { countOf } from "@/domain/count-words";
import { DATA_FOLDER_HELP, progressOf, runCommand, say } from "./command-line";

const HELP = `Drops every summary table and recomputes it from the log, one indicator or category at a time, so
that a server may go on, and rebuilds the search index where it differs. Says whether anything
differed, which it never should.

  npm run rebuild

Environment:
${DATA_FOLDER_HELP}`;

const SHOWN = 5;

/** Summary rows by subject, with their columns in a fixed order. */
type Rows = Map<string, string>;

async function readRows(tx: Tx, summarised: Summarised): Promise<Rows> {
  const table = summarised.table === dailyLevels ? "daily_levels" : "daily_incidents";
  const rows = await readDays(tx, summarised);
  return new Map(rows.map((row) => [`${table} ${summarised.id} ${row.day}`, JSON.stringify(row)]));
}

const differencesOf = (before: Rows, after: Rows): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}\n    was ${before.get(key) ?? "missing"}\n    is  ${after.get(key) ?? "gone"}`);

function report(rowCount: number, differences: string[]) {
  if (differences.length === 0) return say(`Rebuilt ${countOf(rowCount, "summary row")}. Nothing differed.`);
  say(
    `Rebuilt ${countOf(rowCount, "summary row")}. ${differences.length} of them differed from the log and are right now:`,
  );
  for (const difference of differences.slice(0, SHOWN)) say(`  ${difference}`);
  if (differences.length > SHOWN) say(`  … and ${differences.length - SHOWN} more`);
}

async function rebuildAll(desk: Desk): Promise<void> {
  const progress = progressOf("Rebuilding");
  let dayCount = 0;
  let rowCount = 0;
  const differences: string[] = [];
  for (const summarised of await desk.store.read(readSummarised))
    await desk.store.write(desk.now(), async (tx) => {
      const before = await readRows(tx, summarised);
      await rebuildDays(tx, summarised, () => progress(`${++dayCount} days`));
      const after = await readRows(tx, summarised);
      rowCount += after.size;
      differences.push(...differencesOf(before, after));
    });
  progress("the search");
  const renewed = await desk.store.renewSearch(desk.now());
  progress();
  report(rowCount, differences);
  if (renewed.length > 0) say(`Rebuilt, because they differed from the log: ${renewed.join(", ")}.`);
}

await runCommand({
  help: HELP,
  options: {},
  positionals: [],
  async run() {
    const desk = await chosenHome().open();
    await workBeside(dataFolder(), desk, rebuildAll);
  },
});
