import { z } from "zod";
import { id, oneOf, parse, wholeNumber, words } from "../input/fields";
import { accept, type Outcome, refuse } from "../outcome";
import { COVER_FIELDS, coverOf, markingProblemOf } from "../snapshot/cover";
import { parsePostedChoice } from "../snapshot/export-choice";
import {
  type ExportSchedule,
  FORMAT_FIELD,
  OCCASIONS,
  type ScheduleChoice,
  WEEKDAYS,
} from "./export-schedule";

/** Most times of a day. */
const MOST_TIMES = 24;

/** How a folder may be named: below the folder of all scheduled exports, and never another one. */
const FOLDER = /^[a-z0-9][a-z0-9-]{0,39}$/;
const TIME = /^([01]?\d|2[0-3]):?([0-5]\d)$/;

const fields = z.object({
  /** Left out for a new one. */
  scheduleId: z.string().optional(),
  /** The row of the schedule that a form shows. */
  rowId: z.string().optional(),
  occasion: oneOf("When", OCCASIONS),
  times: z.string().default(""),
  weekday: z.string().default(""),
  folder: words("Folder", 40),
  keptCount: wholeNumber("How many are kept", 0, 9999),
  ...COVER_FIELDS,
});

const draft = fields.superRefine((each, issues) => {
  const problem = markingProblemOf(each);
  if (problem) issues.addIssue({ code: "custom", ...problem });
});

const ending = z.object({ scheduleId: id("Schedule") });

type ScheduleDraft = ScheduleChoice & { scheduleId: string | null };

/**
 * A scheduled export as a form or a program asks for it. `formatNames` are the formats that there are; of the cover and
 * of what goes into the files, what is left out stays as it was `before`.
 * Errors: refusals by field; a form of a schedule that was changed since.
 */
export function parseScheduleDraft(
  raw: unknown,
  formatNames: readonly string[],
  before?: ExportSchedule,
): Outcome<ScheduleDraft> {
  const parsed = parse(draft, before ? { ...before.cover, ...Object(raw) } : raw);
  if (!parsed.ok) return parsed;
  if (before && parsed.value.rowId !== undefined && parsed.value.rowId !== before.rowId)
    return refuseAsChanged(before);
  const { scheduleId, occasion, times, weekday, folder, keptCount } = parsed.value;
  const formats = formatNames.filter((name) => chosenIn(raw).includes(name));
  const minutes = occasion === "posture" ? accept([]) : minutesIn(times);
  if (!minutes.ok) return minutes;
  if (formats.length === 0) return refuse(`Choose at least one format: ${formatNames.join(", ")}`, "formats");
  const choice = parsePostedChoice(raw, before?.choice ?? null);
  if (!choice.ok) return choice;
  const day = WEEKDAYS.find((each) => each === weekday);
  if (occasion === "weekly" && !day)
    return refuse(`Weekday must be one of: ${WEEKDAYS.join(", ")}`, "weekday");
  if (!FOLDER.test(folder))
    return refuse("Folder must be lower-case letters, digits and hyphens, such as morning-brief", "folder");
  return accept({
    ...{ scheduleId: scheduleId || null, occasion, minutes: minutes.value, formats, folder, keptCount },
    weekday: occasion === "weekly" ? (day ?? null) : null,
    ...{ cover: coverOf(parsed.value), choice: choice.value },
  });
}

/** A change of a schedule that somebody else changed meanwhile. */
export const refuseAsChanged = ({ recordedBy }: ExportSchedule) =>
  refuse(
    `${recordedBy} has changed this schedule meanwhile. Open this page again to see it as it is now`,
    "",
    "conflict",
  );

/** The names of the formats that were chosen, in a list or by the boxes that were ticked. */
function chosenIn(raw: unknown): unknown[] {
  if (typeof raw !== "object" || raw === null) return [];
  const listed = "formats" in raw ? raw.formats : [];
  const ticked = Object.entries(raw).flatMap(([key, value]) =>
    value && key.startsWith(FORMAT_FIELD) ? [key.slice(FORMAT_FIELD.length)] : [],
  );
  return [...(Array.isArray(listed) ? listed : []), ...ticked];
}

/** Times of day such as `06:00, 1800`, as minutes of the day, ascending. */
function minutesIn(text: string): Outcome<number[]> {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const minutes = parts.map((part) => {
    const [, hour, minute] = TIME.exec(part) ?? [];
    return hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
  });
  const wrong = parts.find((_, i) => Number.isNaN(minutes[i]));
  if (wrong !== undefined || parts.length === 0)
    return refuse(
      wrong === undefined
        ? "Give at least one time of day, such as 06:00"
        : `“${wrong}” is not a time of day such as 06:00`,
      "times",
    );
  if (parts.length > MOST_TIMES) return refuse(`At most ${MOST_TIMES} times a day`, "times");
  return accept([...new Set(minutes)].sort((a, b) => a - b));
}

export const parseScheduleEnding = (raw: unknown): Outcome<{ scheduleId: string }> => parse(ending, raw);
