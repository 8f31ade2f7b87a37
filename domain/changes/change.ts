import { ASSESSMENT_TEXTS } from "../assessment/assessment-change";
import { CLOCK_TEXTS } from "../clock/clock-change";
import { capitalised } from "../count-words";
import { DEFINITION_TEXTS } from "../definition/definition-change";
import { EVIDENCE_TEXTS } from "../evidence/evidence-change";
import { IMPORT_TEXTS } from "../import/import-change";
import { INCIDENT_TEXTS } from "../incident/incident-change";
import { excerptOf } from "../log/excerpt";
import {
  type Change,
  type ChangeText,
  type ChangeTextMaker,
  type LogEntry,
  type Names,
  textIn as text,
} from "../log/log-entry";

const aboutSchedule =
  (said: string): ChangeTextMaker =>
  ({ after }) => ({
    level: null,
    subject: `Scheduled export ${text(after?.folder)}`,
    said,
    because: "",
    href: "/snapshot/schedule",
  });

/** Actions that bear on no board. */
const BESIDE_THE_BOARD: Record<string, ChangeTextMaker> = {
  "snapshot.taken": ({ after }) => ({
    level: null,
    subject: `Snapshot ${String(after?.number)}`,
    said: "taken",
    because: "",
    href: `/snapshot/${String(after?.number)}`,
  }),
  "schedule.added": aboutSchedule("added"),
  "schedule.edited": aboutSchedule("changed"),
  "schedule.ended": aboutSchedule("ended"),
};

/** Sentences for each kind of entry. */
const CHANGE_TEXTS: Record<string, ChangeTextMaker> = {
  ...ASSESSMENT_TEXTS,
  ...INCIDENT_TEXTS,
  ...EVIDENCE_TEXTS,
  ...DEFINITION_TEXTS,
  ...IMPORT_TEXTS,
  ...CLOCK_TEXTS,
  ...BESIDE_THE_BOARD,
};

export const ACTIONS = Object.keys(CHANGE_TEXTS);

/** Actions left out of the list of changes: their effect shows on the board. */
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
  "incident.distinguished",
  "distinction.withdrawn",
  ...Object.keys(BESIDE_THE_BOARD),
];

export const isRoutine = (action: string): boolean => ROUTINE.includes(action);

/** The actions in the list of changes. */
export const CHANGE_ACTIONS = ACTIONS.filter((action) => !isRoutine(action));

/** The actions that explain the difference between two boards: all but those that only read one. */
export const BOARD_ACTIONS = ACTIONS.filter(
  (action) => !(action in BESIDE_THE_BOARD) && !(action in CLOCK_TEXTS),
);

/** Watch-log rows as sentences, in the given order, without routine ones. */
export const changesOf = (entries: readonly LogEntry[], names: Names): Change[] =>
  entries.filter(({ action }) => CHANGE_ACTIONS.includes(action)).map((entry) => changeOf(entry, names));

/** A watch-log row as a sentence, whatever its kind. */
export function changeOf(entry: LogEntry, names: Names): Change {
  const { seq, action, recordedAt, recordedBy } = entry;
  return { seq, action, recordedAt, recordedBy, ...changeTextOf(entry, names) };
}

/** The sentence alone. */
export const changeTextOf = (entry: LogEntry, names: Names): ChangeText =>
  CHANGE_TEXTS[entry.action]?.(entry, names) ?? defaultTextOf(entry);

/** An entry of a kind without its own sentence, by its action and text. */
function defaultTextOf({ action, after }: LogEntry): ChangeText {
  const [noun = "", verb = ""] = action.split(".");
  const name = noun === "handover" ? "hand-over" : noun;
  const because = excerptOf(
    text(after?.text) || text(after?.title) || text(after?.name) || text(after?.reason),
  );
  return {
    level: null,
    subject: `${capitalised(name)}${typeof after?.number === "number" ? ` ${after.number}` : ""}`,
    said: verb,
    because,
    href: null,
  };
}
