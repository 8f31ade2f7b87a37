import { dateTimeGroupOf, type Instant, isoOf } from "@/domain/time/time";

/** An instant as a date-time group, and in the desk's local time. */
export const ClockFace = ({ at, timeZone }: { at: Instant; timeZone: string | null }) => (
  <span className="flex items-baseline gap-2 whitespace-nowrap">
    <time className="font-semibold" dateTime={isoOf(at)}>
      {dateTimeGroupOf(at)}
    </time>
    {timeZone && <span className="hidden text-xs text-ink-2 lg:inline">{localWordsOf(at, timeZone)}</span>}
  </span>
);

const localWordsOf = (at: Instant, timeZone: string): string => {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return `${time.format(at)} in ${timeZone.split("/").at(-1)?.replaceAll("_", " ")}`;
};
