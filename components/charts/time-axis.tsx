import { addDays, type Day, daysBetween, dayWordsOf } from "@/domain/time/time";

/** Days named below a chart: about so many, the first and the last among them. */
const MARKS = 6;

/** The days below a chart: without the year while the range is short enough to do without. */
export function TimeAxis({ from, to }: { from: Day; to: Day }) {
  const span = daysBetween(from, to);
  const marks = Math.max(1, Math.min(MARKS, span));
  const days = Array.from({ length: marks + 1 }, (_, i) => addDays(from, Math.round((span * i) / marks)));
  const wordsOf = (day: Day) => (span > 370 ? dayWordsOf(day).slice(-8) : dayWordsOf(day).slice(0, -5));
  return (
    <span aria-hidden="true" className="flex justify-between text-xs text-ink-2">
      {days.map((day, i) => (
        <span className={i % 2 === 1 ? "hidden sm:inline" : ""} key={day}>
          {wordsOf(day)}
        </span>
      ))}
    </span>
  );
}
