import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const TWO_TIMES = (
  <>
    <p>
      Whatever is recorded has two times. The <b>effective time</b> is from when it holds; you enter it, and
      it may be in the past. The <b>recorded time</b> is when the desk received it; the desk sets it, and
      nobody can change it. So the board answers two questions at once: what was the situation, and what did
      we know.
    </p>
    <p>
      On the example desk, view the board at 080134ZJAN20, three hours after the missiles of the night to 8
      January. <b>As known at 080134ZJAN20</b>, Rockets was Critical, held among others by “Fire on Balad and
      Taji”: early reports named Taji. <b>As known at 090600ZJAN20</b>, Rockets was still Critical at that
      moment, but Balad and Taji no longer hold it, because that judgement was retracted at 080240Z; “Fire on
      K-1, Qayyarah and Erbil” does, because its level was entered late, at 080205Z, as holding since 072245Z.
      Both answers remain true.
    </p>
    <p>
      The snapshot page takes both times, and so does the board in the API:{" "}
      <code className="break-all">/api/board?effectiveAt=080134ZJAN20&amp;knownAt=080134ZJAN20</code>.
    </p>
  </>
);

const COMPARED = (
  <p>
    <b>What changed</b>, under the list of changes on the board, compares any two boards, each at its two
    times: by category the levels that were raised and lowered, who holds them now, what became overdue,
    lapsed, blind or current again, and below that every entry that only one of the two boards has. It starts
    with the last 24 hours. You can also get it as Markdown, to paste into a message, and as JSON.
  </p>
);

const HINDSIGHT = (
  <p>
    <b>Hindsight</b>, in the banner of every past page and under the list of changes on the board, shows one
    moment twice: as it was known then, and as it is known now. Categories that differ are marked “≠ Differs”;
    below each is the later record that made the difference, whether a late assessment or report, a
    correction, a retraction or a new incident, with when it was recorded and by whom.
  </p>
);

const LOG = (
  <p>
    The{" "}
    <Link className="link" href="/log">
      watch log
    </Link>{" "}
    has every change ever recorded, newest first. Open an entry to see each field before and after it; follow
    “Board then”, “Category then” or “Indicator then” to see the screen as it was at that moment. Filter it by
    action, person, category, time or words, and download the results as CSV or JSON. With words, one page
    searches 100,000 entries; “Older entries” goes further back.
  </p>
);

const REPLAYED = (
  <p>
    <b>Replay</b> plays a period on the board: at every moment it shows what was known then, both times moving
    together. Play and pause with the space bar, step from change to change with the arrow keys, or drag the
    handle; beside it is what changed at that step. The address keeps the period, the speed and where you
    stopped, so that a link shows someone else the same moment. Without JavaScript the steps are links.
  </p>
);

const EXERCISED = (
  <p>
    An <b>exercise</b> plays a past period on a separate desk. Open one on the Exercises page (or with{" "}
    <code>npm run exercise</code>), press Play, and start its clock. Incidents and reports arrive when they
    happened; you set the levels. Pause, change the speed or end it under “Controls” in its banner. The banner
    on every page and export says that it is an exercise, and it never changes this desk. “Compare with the
    real desk” shows both side by side, with how much earlier or later each level was reached. An exercise
    that nobody has open for 15 minutes pauses by itself; three can be open at once.
  </p>
);

const CLOCK = (
  <>
    <p>
      Recorded times come from the clock of the machine that serves the desk. When that clock jumps more than
      two minutes ahead of the time that passed, or the desk is started more than 30 days after its newest
      entry, a banner says so and nothing can be recorded until someone confirms the clock by name. A machine
      that slept has not jumped. If the clock is wrong, set it: the desk then continues by itself.
    </p>
    <p>
      When the newest entry is ahead of the clock, a banner says how far; recorded time never goes back, so
      new entries carry the newest entry's time until the clock gets there. If the clock is right, it was
      ahead before: the page{" "}
      <Link className="link" href="/clock">
        Clock
      </Link>{" "}
      fixes the recorded times. What was recorded meanwhile keeps its stored times, counts as recorded at the
      fix, and is marked “recorded while the clock was wrong”. Whatever takes effect in the future because of
      it is listed there; correct or retract it. <code>npm run clock</code> does the same.
    </p>
  </>
);

const TIME_FORMS = (
  <>
    <p>
      Times are shown in UTC as a date-time group: <code>080134ZJAN20</code> is day 08, 01:34, zone Z (UTC),
      January 2020. Point at one to see your local time. Where the month is clear, it is left out:{" "}
      <code>080134Z</code>.
    </p>
    <p>Every time field accepts:</p>
    <ul className="list-disc space-y-1 pl-5">
      <li>
        <code>080134ZJAN20</code>: a date-time group, in any case, with or without seconds (
        <code>08013400ZJAN20</code>), with another zone letter (<code>080434CJAN20</code>) or a year of four
        digits. The letter J names no zone and is refused.
      </li>
      <li>
        <code>2020-01-08T01:34Z</code>: ISO 8601, also with an offset such as <code>+03:00</code>.
      </li>
      <li>
        <code>2020-01-08 01:34</code>: without a zone it is taken as UTC.
      </li>
      <li>
        <code>2020-01-08</code>: the first moment of that day, UTC.
      </li>
    </ul>
    <p>A time in the future is refused: levels describe the present, not what is to come.</p>
  </>
);

export const TIME_SECTIONS: HelpSection[] = [
  { id: "two-times", title: "Two times", body: TWO_TIMES },
  { id: "what-changed", title: "What changed between two boards", body: COMPARED },
  { id: "hindsight", title: "Hindsight", body: HINDSIGHT },
  { id: "watch-log", title: "The watch log", body: LOG },
  { id: "replay", title: "Replay: how it developed", body: REPLAYED },
  { id: "exercises", title: "Exercises", body: EXERCISED },
  { id: "clock", title: "When the clock is wrong", body: CLOCK },
  { id: "time-forms", title: "Date-time groups, and how to write a time", body: TIME_FORMS },
];
