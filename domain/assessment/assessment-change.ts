import { type AlertLevel, isAlertLevel, levelMoveWordsOf, levelNameOf } from "../alert-level";
import { excerptOf } from "../log/excerpt";
import {
  type ChangeText,
  type ChangeTextMaker,
  type LogEntry,
  type Names,
  textIn as text,
} from "../log/log-entry";
import { dayOf, dayWordsOf } from "../time/time";
/** Sentences for watch-log entries about levels and outages. */
export const ASSESSMENT_TEXTS: Record<string, ChangeTextMaker> = {
  "assessment.recorded": (entry, names) => aboutLevel(entry, names, movedWords(entry)),
  "assessment.corrected": (entry, names) =>
    aboutLevel(
      entry,
      names,
      `corrected to ${levelName(entry.after?.level)} (was ${levelName(entry.before?.level)})`,
    ),
  "assessment.confirmed": (entry, names) =>
    aboutLevel(entry, names, `confirmed at ${levelName(entry.after?.level)}`),
  "assessment.retracted": (entry, names) => ({
    ...aboutLevel(entry, names, `${levelName(entry.before?.level)} retracted`),
    level: levelIn(entry.before?.level),
  }),
  "outage.began": (entry, names) => aboutIndicator(entry, names, "is blind: its sources are down", "reason"),
  "outage.ended": (entry, names) => aboutIndicator(entry, names, "is watched again", "reason"),
};

const levelIn = (value: unknown): AlertLevel | null => (isAlertLevel(value) ? value : null);
const levelName = (value: unknown): string => (isAlertLevel(value) ? levelNameOf(value) : "nothing");

function movedWords({ before, after }: LogEntry): string {
  const from = levelIn(before?.level);
  const to = levelIn(after?.level);
  if (after?.isSuperseded === true && typeof after.effectiveAt === "number")
    return `${levelName(to)} recorded for ${dayWordsOf(dayOf(after.effectiveAt))}; a later assessment holds`;
  return levelMoveWordsOf(from, to);
}

function aboutIndicator(entry: LogEntry, names: Names, what: string, because: string): ChangeText {
  const indicatorId = text(entry.after?.indicatorId);
  return {
    level: levelIn(entry.after?.level),
    subject: names.get(indicatorId) ?? "An indicator",
    said: what,
    because: excerptOf(text(entry.after?.[because])),
    href: `/indicators/${encodeURIComponent(indicatorId)}`,
  };
}

const aboutLevel = (entry: LogEntry, names: Names, what: string): ChangeText =>
  aboutIndicator(entry, names, what, "rationale");
