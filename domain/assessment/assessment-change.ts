import { type AlertLevel, isAlertLevel, levelNameOf } from "../alert-level";
import { beginningOf } from "../log/excerpt";
import { type LogEntry, type Names, type Teller, type Told, textIn as text } from "../log/log-entry";
import { dayOf, dayWordsOf } from "../time/time";
import { levelMoveWordsOf } from "./level-move";

/** How entries about levels and about the sources of an indicator are told. */
export const ASSESSMENT_TELLERS: Record<string, Teller> = {
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

function aboutIndicator(entry: LogEntry, names: Names, said: string, because: string): Told {
  const indicatorId = text(entry.after?.indicatorId);
  return {
    level: levelIn(entry.after?.level),
    subject: names.get(indicatorId) ?? "An indicator",
    said,
    because: beginningOf(text(entry.after?.[because])),
    href: `/indicators/${encodeURIComponent(indicatorId)}`,
  };
}

const aboutLevel = (entry: LogEntry, names: Names, said: string): Told =>
  aboutIndicator(entry, names, said, "rationale");
