import { countOf } from "../count-words";
import { documentLevelOf, levelTextOf } from "../snapshot/document-words";
import { groupOf } from "../snapshot/snapshot-notice";
import type { OnWire } from "../time/wire";
import type { Brief, BriefCategory } from "./brief";
import { KIND_WORDS, type WatchEntry } from "./watch-entry";

/** How the level of a category moved while the watch lasted. */
export function moveWordsOf(
  { level, levelAtStart }: Pick<BriefCategory, "level" | "levelAtStart">,
  schema: Brief["schema"],
): string {
  if (level === levelAtStart) return level === null ? "not assessed" : "unchanged";
  if (levelAtStart === null) return "first assessed";
  const atStart = levelTextOf(documentLevelOf(schema, levelAtStart));
  if (level === null) return `was ${atStart}`;
  return `${level > levelAtStart ? "raised" : "lowered"} from ${atStart}`;
}

/** The tasks that should have been done when the brief was written. */
export const overdueTasksOf = ({ tasks, handedOverAt }: Brief): OnWire<WatchEntry>[] =>
  tasks.filter(({ dueAt }) => dueAt !== null && dueAt <= handedOverAt);

/** The brief in three sentences: where things stand, what moved, what is open. */
export function bottomLineOf(brief: Brief): string[] {
  const { posture, categories, overdue, questions, tasks } = brief;
  const moved = categories.filter(({ level, levelAtStart }) => level !== levelAtStart);
  const late = overdueTasksOf(brief).length;
  return [
    `${levelTextOf(posture)}. ${posture.sentence}`,
    moved.length === 0
      ? `No level moved since ${groupOf(brief.period.fromAt)}.`
      : `Since ${groupOf(brief.period.fromAt)}: ${moved.map((c) => `${c.name} ${moveWordsOf(c, brief.schema)}`).join(", ")}.`,
    `${countOf(questions.length, "open question")}, ${countOf(tasks.length, "task", "tasks")}${late > 0 ? ` of which ${late} overdue` : ""}, ${countOf(overdue.length, "indicator")} overdue or blind.`,
  ];
}

/** What was said last of something that stays open or was closed, such as `asked at 090600ZJAN20 by Alvarez`. */
export function saidWordsOf({ act, kind, effectiveAt, recordedBy }: OnWire<WatchEntry>): string {
  const written = { entry: "written", question: "asked", task: "planned" }[kind];
  return `${act === "written" ? written : act} at ${groupOf(effectiveAt)} by ${recordedBy}`;
}

/** Whose it is. A task without an owner is for whoever has the watch. */
export const ownerWordsOf = ({ owner }: Pick<WatchEntry, "owner">): string =>
  owner ?? "whoever has the watch";

/** What kind of thing was closed, in a word. */
export const kindWordsOf = ({ kind }: Pick<WatchEntry, "kind">): string => KIND_WORDS[kind];

/** What a list leaves out; nothing when it tells everything. */
export const leftOutWordsOf = (shownCount: number, total: number): string =>
  shownCount < total ? `The newest ${shownCount} of ${total} are listed here.` : "";

/** How many changes of a brief are told. */
export const toldChangesOf = ({ period }: Pick<Brief, "period">): number =>
  period.changes.groups.reduce((sum, group) => sum + group.changes.length, 0);

/** Everybody to whom a brief is addressed, in words. */
export const nextWordsOf = ({ nextOfficer }: Pick<Brief, "nextOfficer">): string =>
  nextOfficer ?? "whoever comes next";
