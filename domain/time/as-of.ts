import type { Problem } from "../outcome";
import {
  DAY_MS,
  dateTimeGroupOf,
  dayOf,
  HOUR_MS,
  type Instant,
  type Instants,
  isoOf,
  MINUTE_MS,
  startOfDay,
} from "./time";
import type { TimeScale } from "./time-scale";
/** The time parameters of a page's address. */
export type AsOfParams = {
  /** The path, and the parameters that are not about time. */
  path: string;
  rest: Record<string, string>;
  /** The desk's present, and since when its history is complete; null when all of it is. */
  now: Instant;
  keptFrom: Instant | null;
  /** The two times, both fixed; null for the present, which moves on. */
  at: Instants | null;
  /** Why the times were refused, and what was typed; null when they were not. */
  refused: { problems: Problem[]; typed: { effectiveAt: string; knownAt: string } } | null;
};

/**
 * An instant in the shortest text that parses back to it: a date-time group for whole minutes of the years 2000 to
 * 2099, ISO 8601 otherwise.
 */
export function instantTextOf(instant: Instant): string {
  const year = new Date(instant).getUTCFullYear();
  const isGroup = instant % MINUTE_MS === 0 && year >= 2000 && year <= 2099;
  return isGroup ? dateTimeGroupOf(instant) : isoOf(instant).replace(/\.000Z$/, "Z");
}

/** The two times as parameters of an address; empty for the present. */
export const timeParamsOf = (at: Instants | null): string =>
  at ? `effectiveAt=${instantTextOf(at.effectiveAt)}&knownAt=${instantTextOf(at.knownAt)}` : "";

/** An address with the two times in it, before its fragment; unchanged for the present. */
export const withInstants = (href: string, at: Instants | null): string => withTimes(href, timeParamsOf(at));

/** The address of what changed between a past board and now. */
export const sinceHref = ({ effectiveAt, knownAt }: Instants): string =>
  `/changes?fromEffectiveAt=${instantTextOf(effectiveAt)}&fromKnownAt=${instantTextOf(knownAt)}`;

/** The address of the same page at other times. */
export function pathAt({ path, rest }: Pick<AsOfParams, "path" | "rest">, at: Instants | null): string {
  const others = new URLSearchParams(rest).toString();
  return withInstants(others === "" ? path : `${path}?${others}`, at);
}

/** Both times at one instant: what was known at that very moment. */
export const momentOf = (instant: Instant): Instants => ({ effectiveAt: instant, knownAt: instant });

/** Whether the two times are equal, and so move together until someone separates them. */
export const isOneMoment = ({ effectiveAt, knownAt }: Instants): boolean => effectiveAt === knownAt;

/** The two times in words. */
export const instantsWordsOf = ({ effectiveAt, knownAt }: Instants): string =>
  `The world at ${dateTimeGroupOf(effectiveAt)}, as known at ${dateTimeGroupOf(knownAt)}`;

/** The default length of a watch, in hours. */
const SHIFT_HOURS = 12;

/** A frequently used time; `at` is null for the present. */
type Preset = { name: string; at: Instants | null };

const wholeMinute = (instant: Instant): Instant => Math.floor(instant / MINUTE_MS) * MINUTE_MS;

/** The presets of every time bar. `watchBeganAt` is when the current watch began; null without one. */
export const presetsOf = (now: Instant, watchBeganAt: Instant | null): Preset[] => [
  { name: "Now", at: null },
  watchBeganAt === null
    ? {
        name: `${SHIFT_HOURS} h ago, as the start of a shift`,
        at: momentOf(wholeMinute(now - SHIFT_HOURS * HOUR_MS)),
      }
    : { name: "Start of the watch", at: momentOf(watchBeganAt) },
  { name: "Yesterday 0600Z", at: momentOf(startOfDay(dayOf(now - DAY_MS)) + 6 * HOUR_MS) },
];

/** An incident in a time bar. `learnedAt` is when the desk first recorded it. */
export type IncidentMoment = { id: string; title: string; effectiveAt: Instant; learnedAt: Instant };

/** What a time bar offers beside the two times. */
export type TimeBarMarks = {
  scale: TimeScale;
  /** When changes were recorded, ascending; nearby ones are merged. */
  marks: Instant[];
  /** The changes just before and after the known time; null where there is none. */
  neighbours: { before: Instant | null; after: Instant | null };
  incidents: IncidentMoment[];
  /** When the current watch began; null without one. */
  watchBeganAt: Instant | null;
};

/** The instant just before an incident, and the one when the desk had learned of it. */
export const aroundIncident = ({ effectiveAt, learnedAt }: IncidentMoment) => ({
  before: momentOf(effectiveAt - MINUTE_MS),
  after: momentOf(Math.max(effectiveAt, learnedAt)),
});

/**
 * An address with the two times of its page in it, before its fragment; unchanged without them.
 * Shape: `times` as `timeParamsOf` writes it, or empty for the present.
 */
export function withTimes(href: string, times: string): string {
  if (times === "") return href;
  const [address = "", fragment] = href.split("#");
  return `${address}${address.includes("?") ? "&" : "?"}${times}${fragment === undefined ? "" : `#${fragment}`}`;
}
