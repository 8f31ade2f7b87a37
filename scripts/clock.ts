import { chosenHome, workBeside } from "@/db/chosen-home";
import { confirmClock } from "@/db/commands/confirm-clock";
import { mendClock } from "@/db/commands/mend-clock";
import { actingAs, type Desk } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { type ClockState, readClockState } from "@/db/queries/desk/clock";
import { doubtWordsOf, leadWordsOf, minuteOf } from "@/domain/clock/clock-words";
import { countOf } from "@/domain/count-words";
import { isBlank } from "@/domain/input/clean-text";
import type { Outcome } from "@/domain/outcome";
import { DATA_FOLDER_HELP, Failed, runCommand, say, WrongUse } from "./command-line";

const HELP = `Says what this machine's clock says beside the newest entry of the desk, and whether it is trusted. Works while
a server runs.

  npm run clock
  npm run clock -- --confirm --by NAME              the clock is right: the desk records again
  npm run clock -- --mend --by NAME --reason TEXT   the clock had been ahead and is right now: what lies ahead counts as
                                                    recorded now, keeps its stored times, and says so everywhere

  --by NAME       the person who says so; it is logged
  --whole-desk    with --mend: the clock was wrong for everything on the desk, also its first entry

Environment:
${DATA_FOLDER_HELP}`;

function report({ clockAt, newestAt, leadMs, doubt, mends, ahead }: ClockState) {
  say(`The clock says ${minuteOf(clockAt)}; the newest entry is from ${minuteOf(newestAt)}.`);
  if (doubt)
    say(
      `${doubtWordsOf(doubt)} Nothing can be recorded until someone confirms it: npm run clock -- --confirm --by NAME`,
    );
  if (leadMs > 0)
    say(
      `${leadWordsOf(leadMs)} If the clock is right, fix the recorded times: npm run clock -- --mend --by NAME --reason TEXT`,
    );
  if (!doubt && leadMs === 0) say("The clock is trusted.");
  for (const { recordedAt, recordedBy, entryCount, reason } of mends)
    say(
      `Fixed ${minuteOf(recordedAt)} by ${recordedBy}, ${countOf(entryCount, "entry", "entries")}: ${reason}`,
    );
  if (ahead.length > 0) say("These take effect in the future. Correct or retract them:");
  for (const { what, title, effectiveAt, href } of ahead)
    say(`  ${what}, from ${minuteOf(effectiveAt)}: ${title}  ${href}`);
}

async function done(outcome: Promise<Outcome<unknown>>) {
  const { ok, ...refused } = await outcome;
  if (!ok && "problems" in refused)
    throw new Failed(refused.problems.map(({ message }) => message).join("; "));
}

await runCommand({
  help: HELP,
  options: {
    confirm: { type: "boolean" },
    mend: { type: "boolean" },
    by: { type: "string" },
    reason: { type: "string" },
    "whole-desk": { type: "boolean" },
  },
  positionals: [],
  async run({ confirm, mend, by = "", reason, "whole-desk": isWholeDesk = false }) {
    if (confirm && mend) throw new WrongUse("Give --confirm or --mend, not both");
    if ((confirm || mend) && isBlank(by)) throw new WrongUse("Missing: --by, your name");
    if (mend && !reason) throw new WrongUse("Missing: --reason");
    const desk: Desk = actingAs(await chosenHome().open(), by);
    await workBeside(dataFolder(), desk, async () => {
      if (confirm) await done(confirmClock(desk, {}));
      if (mend) await done(mendClock(desk, { reason, isWholeDesk }));
      report(await desk.store.read((view) => readClockState(view, desk)));
    });
  },
});
