import type { ClockMend } from "@/domain/clock/clock-mend";
import { minuteOf } from "@/domain/clock/clock-words";
import type { EntryAhead } from "@/domain/clock/entry-ahead";
import { countOf } from "@/domain/count-words";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";

/** What takes effect in the future, with links to correct or retract it. */
export const AheadList = ({ entries }: { entries: EntryAhead[] }) => (
  <Card aria-labelledby="ahead" className="space-y-3">
    <h2 className="text-[16px] font-semibold" id="ahead">
      Effective in the future
    </h2>
    <p>
      These were recorded while the clock was ahead. No board shows them before their time. Correct each to
      the time that was meant, or retract it.
    </p>
    <ul className="space-y-2">
      {entries.map(({ what, title, effectiveAt, href }) => (
        <li key={href}>
          {what}:{" "}
          <Link className="link" href={href}>
            <bdi>{title}</bdi>
          </Link>
          , from {minuteOf(effectiveAt)}
        </li>
      ))}
    </ul>
  </Card>
);

/** The corrections of the clock, newest first. */
export const MendList = ({ mends }: { mends: ClockMend[] }) => (
  <Card aria-labelledby="mends" className="space-y-3">
    <h2 className="text-[16px] font-semibold" id="mends">
      Earlier fixes
    </h2>
    <ul className="space-y-3">
      {[...mends].reverse().map((mend) => (
        <li key={mend.number}>
          <Instant at={mend.recordedAt} /> by {mend.recordedBy}: {mend.reason}
          <p className="text-ink-2">
            {countOf(mend.entryCount, "entry", "entries")}, stored with times from{" "}
            {minuteOf(mend.wrongFromAt)} to {minuteOf(mend.wrongUntilAt)}, counted as recorded at{" "}
            {minuteOf(mend.clockAt)}.
          </p>
        </li>
      ))}
    </ul>
  </Card>
);
