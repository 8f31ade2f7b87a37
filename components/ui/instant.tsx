import { dateTimeGroupOf, isoOf, shortGroupOf, type Instant as UtcInstant } from "@/domain/time/time";
import { WrongClockMark } from "./wrong-clock";

type Props = { at: UtcInstant; short?: boolean; words?: string };

/** An instant as a date-time group in UTC, or in `words`; the reader's own zone is a hover away (components/live/page-chores.tsx). */
export const Instant = ({ at, short = false, words }: Props) => (
  <>
    <time
      className="whitespace-nowrap"
      dateTime={isoOf(at)}
      suppressHydrationWarning
      title={`${isoOf(at).slice(0, 16).replace("T", " ")} UTC`}
    >
      {words ?? (short ? shortGroupOf(at) : dateTimeGroupOf(at))}
    </time>
    <WrongClockMark at={at} />
  </>
);
