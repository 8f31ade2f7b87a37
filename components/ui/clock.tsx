"use client";

import { useEffect, useState } from "react";
import { dateTimeGroupOf, type Instant, isoOf } from "@/domain/time";

/** The desk's clock: a date-time group, and the time where the desk stands. `now` is what it said when the page was made. */
export function Clock({ now, timeZone }: { now: Instant; timeZone: string | null }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const offset = now - Date.now();
    const tick = setInterval(() => setAt(Date.now() + offset), 1000);
    return () => clearInterval(tick);
  }, [now]);
  return (
    <span className="flex items-baseline gap-2 whitespace-nowrap">
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
