"use client";

import { dateTimeGroupOf, type Instant, isoOf } from "@/domain/time";
import { useNow } from "../live/use-now";

const TICK_MS = 1_000;

/** The desk's clock: a date-time group, and the time where the desk stands. `now` is what it said when the page was made. */
export function Clock({ now, timeZone }: { now: Instant; timeZone: string | null }) {
  const at = useNow(now, TICK_MS);
  return (
    <span className="flex items-baseline gap-2 whitespace-nowrap">
      <span className="past-only text-xs text-ink-2">now</span>
      <time className="font-semibold" dateTime={isoOf(at)} suppressHydrationWarning>
        {dateTimeGroupOf(at)}
      </time>
      {timeZone && (
        <span className="hidden text-xs text-ink-2 lg:inline" suppressHydrationWarning>
          {localWordsOf(at, timeZone)}
        </span>
      )}
    </span>
  );
}

const localWordsOf = (at: Instant, timeZone: string): string => {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return `${time.format(at)} in ${timeZone.split("/").at(-1)?.replaceAll("_", " ")}`;
};
