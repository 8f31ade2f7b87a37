import { type AlertLevel, isAlertLevel, levelNameOf } from "../alert-level";
import { levelMoveWordsOf } from "../assessment/level-move";
import { DEFINITION_TELLERS } from "../definition/definition-change";
import { EVIDENCE_TELLERS } from "../evidence/evidence-change";
import { IMPORT_TELLERS } from "../import/import-change";
import { INCIDENT_TELLERS } from "../incident/incident-change";
import { dayOf, dayWordsOf } from "../time/time";
import { type Change, type LogEntry, type Names, type Teller, type Told, textIn as text } from "./log-entry";

export type { Change, LogEntry, Names } from "./log-entry";

/** How each kind of entry is told. */
const TELLERS: Record<string, Teller> = {
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
  ...INCIDENT_TELLERS,
  ...EVIDENCE_TELLERS,
  "outage.began": (entry, names) => aboutIndicator(entry, names, "is blind: its sources are down", "reason"),
  "outage.ended": (entry, names) => aboutIndicator(entry, names, "is watched again", "reason"),
  ...DEFINITION_TELLERS,
  ...IMPORT_TELLERS,
  "snapshot.taken": ({ after }) => ({
    level: null,
    subject: `Snapshot ${String(after?.number)}`,
    said: "taken",
    because: "",
    href: `/snapshot?number=${String(after?.number)}`,
  }),
};

/** Every action that has a sentence. */
export const ACTIONS = Object.keys(TELLERS);

/** Actions that are not told on the board: what they change shows there by itself. */
const ROUTINE = [
  "assessment.confirmed",
  "category.edited",
  "category.moved",
  "indicator.edited",
  "indicator.moved",
  "source.added",
  "source.edited",
  "report.recorded",
  "evidence.tied",
  "snapshot.taken",
];

export const isRoutine = (action: string): boolean => ROUTINE.includes(action);

/** The actions that `changesOf` tells. */
export const TOLD_ACTIONS = ACTIONS.filter((action) => !isRoutine(action));

/** The actions that are told of what lies between two boards: all but those that only look at one. */
export const BOARD_ACTIONS = ACTIONS.filter((action) => action !== "snapshot.taken");

/** Rows of the watch log as sentences, in the order given; rows of routine kinds are left out. */
export const changesOf = (entries: readonly LogEntry[], names: Names): Change[] =>
  entries.filter(({ action }) => TOLD_ACTIONS.includes(action)).map((entry) => toldChangeOf(entry, names));

/** A row of the watch log as a sentence, whatever its kind. */
export function toldChangeOf(entry: LogEntry, names: Names): Change {
  const { seq, action, recordedAt, recordedBy } = entry;
  return { seq, action, recordedAt, recordedBy, ...(TELLERS[action]?.(entry, names) ?? plainly(entry)) };
}

/** An entry of a kind that has no sentence of its own, by its action and its words. */
function plainly({ action, after }: LogEntry): Told {
  const [noun = "", verb = ""] = action.split(".");
  const because = beginningOf(text(after?.text) || text(after?.title) || text(after?.name));
  return {
    level: null,
    subject: `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`,
    said: verb,
    because,
    href: null,
  };
}

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

/** Longest reason on the board, in characters. */
const REASON_LENGTH = 110;

/** The beginning of a reason: its first sentence, or as many whole words of it as there is room for. */
export function beginningOf(words: string): string {
  const first = /^.*?[.!?](?=\s|$)/s.exec(words)?.[0] ?? words;
  if (first.length <= REASON_LENGTH) return first;
  return `${first.slice(0, REASON_LENGTH).replace(/[\s,;:]+\S*$/, "")} …`;
}
