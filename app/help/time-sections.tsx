import type { HelpSection } from "./section";

const TWO_TIMES = (
  <>
    <p>
      Whatever is recorded has two times. The <b>effective time</b> is since when it holds in the world; you
      say it, and it may lie in the past. The <b>recorded time</b> is when the desk learned it; the desk
      writes it, and nobody can change it. So the board can be asked two questions at once: how was it then,
      and what did we know.
    </p>
    <p>
      On the example desk, ask how things stood at 080134ZJAN20, three hours after the missiles of the night
      to 8 January. <b>As known at 080134ZJAN20</b>, Rockets was Critical, held among others by “Fire on Balad
      and Taji”: early reports named Taji. <b>As known at 090600ZJAN20</b>, Rockets was Critical at that
      moment all the same, but Balad and Taji no longer hold it, because that judgement was retracted at
      080240Z; “Fire on K-1, Qayyarah and Erbil” does, because its level was entered late, at 080205Z, as
      holding since 072245Z. Both answers stay true for ever.
    </p>
    <p>
      Pages, the snapshot page and the addresses for programs ask for both times in the same way:{" "}
      <code className="break-all">/api/board?effectiveAt=080134ZJAN20&amp;knownAt=080134ZJAN20</code>.
    </p>
  </>
);

const COMPARED = (
  <p>
    <b>What changed</b>, under the list of changes on the board, lays any two boards side by side, each by its
    two times: by category the levels that were raised and lowered, who holds them now, what became overdue,
    lapsed, blind or current again, and below that every entry that only one of the two boards knows. It
    starts with the last 24 hours. The same answer is there as Markdown, to paste into a message, and as JSON.
  </p>
);

const LOOK_BACK = (
  <>
    <p>
      “Look at another time”, above a page, puts its two times: <b>the world at</b>, and <b>as known at</b>.
      They move together until you take the tick from “as known then”. Type a time, or use the slider; below
      it stands a mark for every change that was recorded. With the keyboard the arrow keys move the slider by
      a step, Page Up and Page Down by more, and End goes back to now. Links lead to the start of the watch
      (12 h ago while nobody stands one), to yesterday 0600Z, to the change before and after, and to the
      moment before an incident and the one at which the desk had learned of it.
    </p>
    <p>
      A page of the past has a violet frame and a banner that says both times, on paper too. Nothing on it is
      live, its forms are closed, and freshness is what it was then. Links on it stay in that past; “Back to
      now” and the head of the page lead out. The address holds both times: whoever opens it sees the same
      screen, whatever is recorded later.
    </p>
    <p>
      To see what later news made of a moment, set the times apart and leave “as known at” empty, which is
      now. A known time before the world's shows what the desk then expected to hold. A time in the future is
      refused, and no board is shown for a time that can not be read.
    </p>
  </>
);

const TIME_FORMS = (
  <>
    <p>
      Times are shown in UTC as a date-time group: <code>080134ZJAN20</code> is day 08, 01:34, zone Z (UTC),
      January 2020. Point at one to see the time where you are. A group without its month stands where the
      month is known: <code>080134Z</code>.
    </p>
    <p>Every field for a time accepts:</p>
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
    <p>A time in the future is refused: levels are set for what holds, not for what will.</p>
  </>
);

export const TIME_SECTIONS: HelpSection[] = [
  { id: "two-times", title: "Two times", body: TWO_TIMES },
  { id: "what-changed", title: "What changed between two boards", body: COMPARED },
  { id: "look-back", title: "Looking back", body: LOOK_BACK },
  { id: "time-forms", title: "Date-time groups, and how to write a time", body: TIME_FORMS },
];
