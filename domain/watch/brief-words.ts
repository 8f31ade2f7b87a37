import { countOf } from "../count-words";
import { documentLevelOf, levelTextOf } from "../snapshot/document-words";
import { groupOf } from "../snapshot/snapshot-notice";
import type { OnWire } from "../time/wire";
import type { Brief, BriefCategory } from "./brief";
import { KIND_WORDS, type WatchEntry } from "./watch-entry";

/** How a category's level moved during the watch. */
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

/** The tasks overdue when the brief was written. */
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

/** The last change of an item, such as `asked at 090600ZJAN20 by Alvarez`. */
export function saidWordsOf({ act, kind, effectiveAt, recordedBy }: OnWire<WatchEntry>): string {
  const written = { entry: "written", question: "asked", task: "planned" }[kind];
  return `${act === "written" ? written : act} at ${groupOf(effectiveAt)} by ${recordedBy}`;
}

/** The owner of an item. A task without one is for whoever has the watch. */
export const ownerWordsOf = ({ owner }: Pick<WatchEntry, "owner">): string =>
  owner ?? "whoever has the watch";

/** The kind of a closed item, in a word. */
export const kindWordsOf = ({ kind }: Pick<WatchEntry, "kind">): string => KIND_WORDS[kind];

/** How many items a list leaves out; empty when it is complete. */
export const leftOutWordsOf = (shownCount: number, total: number): string =>
  shownCount < total ? `The newest ${shownCount} of ${total} are listed here.` : "";

/** The number of changes in a brief. */
export const toldChangesOf = ({ period }: Pick<Brief, "period">): number =>
  period.changes.groups.reduce((sum, group) => sum + group.changes.length, 0);

/** Everyone to whom a brief is addressed, in words. */
export const nextWordsOf = ({ nextOfficer }: Pick<Brief, "nextOfficer">): string =>
  nextOfficer ?? "whoever comes next";
