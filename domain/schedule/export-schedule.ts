import { listOf } from "../count-words";
import type { Cover } from "../snapshot/cover";
import { EVERYTHING, EXPORT_SECTIONS, type ExportChoice } from "../snapshot/export-choice";
import type { Instant } from "../time/time";

/** On which occasions a scheduled export is made. */
export const OCCASIONS = ["daily", "weekly", "posture"] as const;
type Occasion = (typeof OCCASIONS)[number];

/** The days of a week, Monday first. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How the field of a form begins that chooses a format: a box to tick. A program gives `formats` as a list. */
export const FORMAT_FIELD = "format-";

/** What a person chose: when the board is exported, as which files, where, and how many stay. */
export type ScheduleChoice = {
  occasion: Occasion;
  /** Minutes of the day in the desk's zone, ascending; none for a change of posture. */
  minutes: number[];
  /** Null unless weekly. */
  weekday: Weekday | null;
  /** Names of formats. */
  formats: string[];
  /** Name of its folder, below that of all scheduled exports. */
  folder: string;
  /** How many exports stay in the folder; 0 keeps all. */
  keptCount: number;
  /** What its snapshots are introduced by; null for none. */
  cover: Cover | null;
  /** What goes into the files; null for everything. */
  choice: ExportChoice | null;
};

/** A scheduled export as its latest row has it. */
export type ExportSchedule = ScheduleChoice & {
  id: string;
  /** The row that has it so: another one after every change. */
  rowId: string;
  /** When it was added or last changed, and by whom. */
  recordedAt: Instant;
  recordedBy: string;
};

/** What goes into the files of a scheduled export, in words: every part, or by name those that do. */
export function contentWordsOf(
  { cover, choice }: Pick<ScheduleChoice, "cover" | "choice">,
  categories: readonly { id: string; name: string }[],
): string {
  const { categories: ids, sections, isWithoutSourcesAndNames } = choice ?? EVERYTHING;
  const names = ids?.map((id) => categories.find((each) => each.id === id)?.name ?? id);
  const titles = EXPORT_SECTIONS.flatMap(({ name, title }) => (sections?.includes(name) ? [title] : []));
  const words = [
    names ? `Only ${listOf(names)}` : "All categories, also those added later",
    sections && (titles.length > 0 ? `of sections only: ${titles.join("; ")}` : "no sections"),
    isWithoutSourcesAndNames && "without sources and names",
    cover?.title,
    cover?.marking,
  ];
  return words.filter(Boolean).join(" · ");
}

/** A minute of the day as people write it, such as `06:05`. */
const timeTextOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Times of day as a form has them, such as `06:00, 18:00`. */
export const timesTextOf = (minutes: readonly number[]): string => minutes.map(timeTextOf).join(", ");

/** When a scheduled export is made, in words; `zone` is the desk's. */
export function occasionWordsOf(
  { occasion, minutes, weekday }: Pick<ScheduleChoice, "occasion" | "minutes" | "weekday">,
  zone: string,
): string {
  if (occasion === "posture") return "On every change of posture";
  const times = `${listOf(minutes.map(timeTextOf))} ${zone}`;
  return occasion === "weekly" ? `Every ${weekday} at ${times}` : `Daily at ${times}`;
}

/** What stays of a scheduled export, in words. */
export const keptWordsOf = ({ keptCount }: Pick<ScheduleChoice, "keptCount">): string =>
  keptCount === 0
    ? "all are kept"
    : keptCount === 1
      ? "the newest is kept"
      : `the newest ${keptCount} are kept`;
