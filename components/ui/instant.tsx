import { dateTimeGroupOf, isoOf, shortGroupOf, type Instant as UtcInstant } from "@/domain/time/time";
import { WrongClockMark } from "./wrong-clock";

/** An instant as a date-time group in UTC; the reader's own zone is a hover away (components/live/page-chores.tsx). */
export const Instant = ({ at, short = false }: { at: UtcInstant; short?: boolean }) => (
  <>
    <time
      className="whitespace-nowrap"
      dateTime={isoOf(at)}
      suppressHydrationWarning
      title={`${isoOf(at).slice(0, 16).replace("T", " ")} UTC`}
    >
      {short ? shortGroupOf(at) : dateTimeGroupOf(at)}
    </time>
    <WrongClockMark at={at} />
  </>
);
