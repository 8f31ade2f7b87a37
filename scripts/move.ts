import {
  ADDRESS_FORM,
  chosenHome,
  isDatabase,
  type Moved,
  moveDesk,
  withoutPassword,
} from "@/db/chosen-home";
import type { TableSum } from "@/db/sql/copy-tables";
import { countOf } from "@/domain/count-words";
import { DATA_FOLDER_HELP, percentOf, progressOf, runCommand, say, WrongUse } from "./command-line";

const HELP = `Moves the desk to another database: every row of every table, with its seals. While it copies, the desk can be read,
and nothing recorded; afterwards the desk that was moved takes no more changes. When something fails, it stays as it was.

  npm run move -- --to ${ADDRESS_FORM}   to a database that holds no desk
  npm run move -- --to FOLDER                          from the database that DATABASE_URL names to a data folder

Environment:
${DATA_FOLDER_HELP}
  DATABASE_URL              the database of the desk; without it the desk is in the folder`;

await runCommand({
  help: HELP,
  options: { to: { type: "string" } },
  positionals: [],
  async run({ to }) {
    if (!to) throw new WrongUse("Missing: --to");
    const home = chosenHome();
    if (!home.isOnServer && !isDatabase(to))
      throw new WrongUse(
        "Both are folders. Copy the desk with npm run backup, and npm run restore in the other folder.",
      );
    // Brings the desk up to date, and refuses one whose keys are not here.
    await (await home.open()).store.close();
    const progress = progressOf("Copying and reading back");
    const moved = await moveDesk(home.folder, to, (share) => progress(percentOf(share)));
    progress();
    show(moved);
    say(nextOf(to));
  },
});

function show({ from, to, kept }: Moved): void {
  const width = Math.max(...from.map(({ table }) => table.length));
  const words = ({ rowCount, digest }: Partial<TableSum> = {}) => `${rowCount} ${digest || "–"}`;
  for (const [i, sum] of from.entries()) say(`${sum.table.padEnd(width)} ${words(sum)} → ${words(to[i])}`);
  const total = from.reduce((sum, { rowCount }) => sum + rowCount, 0);
  say(`Moved ${countOf(total, "row")} of ${countOf(from.length, "table")}: the same on both sides.`);
  if (kept) say(`What was there before is kept as ${kept}.`);
}

function nextOf(to: string): string {
  const settings = isDatabase(to)
    ? `DATABASE_URL=${withoutPassword(to)} npm start. The keys of the desk stay in the data folder.`
    : `WATCHFLOOR_DATA=${to} npm start, without DATABASE_URL.`;
  return `Next: stop every server of the old desk, then start it here: ${settings}`;
}
