"use client";

import { dateTimeGroupOf, isoOf, shortGroupOf, type Instant as UtcInstant } from "@/domain/time/time";
import { WrongClockMark } from "./wrong-clock";

/** An instant as a date-time group in UTC; the reader's own zone is a hover away. */
export function Instant({ at, short = false }: { at: UtcInstant; short?: boolean }) {
  return (
    <>
      <time
        className="whitespace-nowrap"
        dateTime={isoOf(at)}
        onMouseEnter={(event) => {
          event.currentTarget.title = `${isoOf(at).slice(0, 16).replace("T", " ")} UTC\n${new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })} where you are`;
        }}
        suppressHydrationWarning
        title={`${isoOf(at).slice(0, 16).replace("T", " ")} UTC`}
      >
        {short ? shortGroupOf(at) : dateTimeGroupOf(at)}
      </time>
      <WrongClockMark at={at} />
    </>
  );
}
