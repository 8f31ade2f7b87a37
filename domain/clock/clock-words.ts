import { DAY_MS, HOUR_MS, type Instant, isoOf, MINUTE_MS } from "../time/time";
import type { ClockDoubt } from "./clock-doubt";

/** A duration in at most two units, such as `3 h 12 min`, `41 days` or `10 years`. */
export function clockSpanOf(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  if (days >= 730) return `${Math.round(days / 365.25)} years`;
  if (days >= 3) return `${days} days`;
  const [hours, minutes] = [Math.floor(ms / HOUR_MS), Math.floor((ms % HOUR_MS) / MINUTE_MS)];
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** An instant to the minute, with its full year: two digits would hide a clock that is a century off. */
export const minuteOf = (instant: Instant): string => `${isoOf(instant).slice(0, 16).replace("T", " ")} UTC`;

/** Why the clock is not trusted, in one or two sentences. */
export function doubtWordsOf({ clockAt, newestAt, expectedAt }: ClockDoubt): string {
  const newest = newestAt === 0 ? "" : ` The newest entry is from ${minuteOf(newestAt)}.`;
  const why =
    expectedAt === null
      ? `${clockSpanOf(clockAt - newestAt)} after the newest entry`
      : `${clockSpanOf(clockAt - expectedAt)} later than expected`;
  return `This machine's clock says ${minuteOf(clockAt)}, ${why}.${newest}`;
}

/** The refusal of every change until a person has confirmed the clock. */
export const doubtRefusalOf = (doubt: ClockDoubt): string =>
  `${doubtWordsOf(doubt)} Nothing was stored. If the clock is right, confirm it: on the page /clock, by POST /api/clock, or with npm run clock -- --confirm --by NAME. If it is wrong, set it.`;

/** How far the newest entry is ahead of the clock, in words. */
export const leadWordsOf = (leadMs: number): string =>
  `The newest entry is ${clockSpanOf(leadMs)} ahead of this machine's clock.`;

/** The refusal of a time that lies after the clock and before a newest entry that is far ahead of it. */
export const beyondTheClock = (clockAt: Instant, newestAt: Instant): string =>
  `This is later than this machine's clock, which says ${minuteOf(clockAt)}. ${leadWordsOf(newestAt - clockAt)} One of them is wrong: fix the record on the page /clock, or set the clock`;
