import { type AlertLevel, isAlertLevel, levelNameOf } from "./alert-level";
import { dayOf, dayWordsOf, type Instant } from "./time";

/** A row of the watch log. */
export type LogEntry = {
  seq: number;
  action: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** What changed, in a sentence: `subject` is what it is about, `said` what happened to it, `because` why. */
export type Change = {
  seq: number;
  recordedAt: Instant;
  recordedBy: string;
  level: AlertLevel | null;
  subject: string;
  said: string;
  because: string;
  href: string | null;
};

/** The names that a change is told with: of indicators and categories by id. */
export type Names = ReadonlyMap<string, string>;

type Told = Omit<Change, "seq" | "recordedAt" | "recordedBy">;
type Teller = (entry: LogEntry, names: Names) => Told;

/** How each kind of entry is told on the board. Kinds that are not here are routine, and are left to the watch log. */
const TELLERS: Record<string, Teller> = {
  "assessment.recorded": (entry, names) => aboutLevel(entry, names, movedWords(entry)),
  "assessment.corrected": (entry, names) =>
    aboutLevel(
      entry,
      names,
      `corrected to ${levelName(entry.after?.level)} (was ${levelName(entry.before?.level)})`,
    ),
  "assessment.retracted": (entry, names) => ({
    ...aboutLevel(entry, names, `${levelName(entry.before?.level)} retracted`),
    level: levelIn(entry.before?.level),
  }),
  "incident.recorded": (entry, names) =>
    aboutIncident(entry, names, `recorded, ${blame(entry)}, ${grade(entry)}`),
  "incident.corrected": (entry, names) => aboutIncident(entry, names, "corrected", text(entry.after?.reason)),
  "incident.retracted": (entry, names) => aboutIncident(entry, names, "retracted", text(entry.after?.reason)),
  "outage.began": (entry, names) => aboutIndicator(entry, names, "is blind: its sources are down", "reason"),
  "outage.ended": (entry, names) => aboutIndicator(entry, names, "is watched again", "reason"),
  "category.added": (entry) => aboutDefinition(entry, "category added", "categories"),
  "category.retired": (entry) => aboutDefinition(entry, "category retired", "categories"),
  "category.restored": (entry) => aboutDefinition(entry, "category brought back", "categories"),
  "indicator.added": (entry) => aboutDefinition(entry, "indicator added", "indicators"),
  "indicator.retired": (entry) => aboutDefinition(entry, "indicator retired", "indicators"),
  "indicator.restored": (entry) => aboutDefinition(entry, "indicator brought back", "indicators"),
};

/** The actions that `changesOf` tells. */
export const TOLD_ACTIONS = Object.keys(TELLERS);

/** Rows of the watch log as sentences, in the order given; rows of routine kinds are left out. */
export const changesOf = (entries: readonly LogEntry[], names: Names): Change[] =>
  entries.flatMap((entry) => {
    const told = TELLERS[entry.action]?.(entry, names);
    const { seq, recordedAt, recordedBy } = entry;
    return told ? [{ seq, recordedAt, recordedBy, ...told }] : [];
  });

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const levelIn = (value: unknown): AlertLevel | null => (isAlertLevel(value) ? value : null);
const levelName = (value: unknown): string => (isAlertLevel(value) ? levelNameOf(value) : "nothing");

function movedWords({ before, after }: LogEntry): string {
  const from = levelIn(before?.level);
  const to = levelIn(after?.level);
  if (after?.isSuperseded === true && typeof after.effectiveAt === "number")
    return `${levelName(to)} recorded for ${dayWordsOf(dayOf(after.effectiveAt))}; a later assessment holds`;
  if (from === null || to === null) return `set to ${levelName(to)}`;
  if (from === to) return `kept at ${levelName(to)}`;
  return `${to > from ? "raised" : "lowered"} to ${levelName(to)} from ${levelName(from)}`;
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

const aboutIncident = (entry: LogEntry, names: Names, said: string, because = ""): Told => ({
  level: null,
  subject: text(entry.after?.title),
  said,
  because: because || (names.get(text(entry.after?.categoryId)) ?? ""),
  href: `/categories/${encodeURIComponent(text(entry.after?.categoryId))}`,
});

const aboutDefinition = (entry: LogEntry, said: string, folder: string): Told => ({
  level: null,
  subject: text(entry.after?.name),
  said,
  because: text(entry.after?.reason),
  href: `/${folder}/${encodeURIComponent(entry.subjectId)}`,
});

const grade = ({ after }: LogEntry): string => `${text(after?.reliability)}${text(after?.credibility)}`;

function blame({ after }: LogEntry): string {
  const said: unknown = Array.isArray(after?.attributions) ? after.attributions[0] : undefined;
  const actor = typeof said === "object" && said !== null && "actor" in said ? text(said.actor) : "";
  return actor ? `said to be ${actor}` : "unattributed";
}

/** Longest reason on the board, in characters. */
const REASON_LENGTH = 110;

/** The beginning of a reason: its first sentence, or as many whole words of it as there is room for. */
function beginningOf(words: string): string {
  const first = /^.*?[.!?](?=\s|$)/s.exec(words)?.[0] ?? words;
  if (first.length <= REASON_LENGTH) return first;
  return `${first.slice(0, REASON_LENGTH).replace(/[\s,;:]+\S*$/, "")} …`;
}
