import { capitalised } from "@/domain/count-words";
import type { Brief } from "@/domain/watch/brief";
import {
  kindWordsOf,
  leftOutWordsOf,
  overdueTasksOf,
  ownerWordsOf,
  saidWordsOf,
} from "@/domain/watch/brief-words";
import { listOr, type PageBlock, type PageSection, textBlock } from "../page/page-document";

/** How many items a list leaves out; nothing when it is complete. */
export const leftOut = (shownCount: number, total: number): PageBlock[] =>
  shownCount < total ? [textBlock(leftOutWordsOf(shownCount, total), true)] : [];

type Entry = Brief["questions"][number];

const OWNER_AND_SAID = [
  { name: "Owner", share: 0.18, of: (each: Entry) => each.owner ?? capitalised(ownerWordsOf(each)) },
  { name: "Said", share: 0.24, of: (each: Entry) => capitalised(saidWordsOf(each)) },
];

/** Open questions and tasks. */
export function openOf(brief: Brief): PageSection[] {
  const late = new Set(overdueTasksOf(brief));
  return [
    {
      title: "Open questions",
      blocks: [
        listOr("No open questions.", {
          name: "Open questions",
          list: brief.questions,
          columns: [{ name: "Question", share: 0.58, of: ({ text }) => text }, ...OWNER_AND_SAID],
        }),
      ],
    },
    {
      title: "Tasks",
      blocks: [
        listOr("No open tasks.", {
          name: "Tasks",
          list: brief.tasks,
          isStale: (each) => late.has(each),
          columns: [
            { name: "Task", share: 0.34, of: ({ text }) => text },
            { name: "Due", share: 0.12, kind: "instant", of: ({ dueAt }) => dueAt && { at: dueAt } },
            {
              ...{ name: "State", share: 0.12 },
              of: (each) => (late.has(each) ? { state: "overdue", words: "Overdue" } : "Open"),
            },
            ...OWNER_AND_SAID,
          ],
        }),
      ],
    },
  ];
}

/** What the watch recorded, and what it closed. */
export function entriesOf({ period: { entries, closed } }: Brief): PageSection[] {
  return [
    {
      title: "Entries",
      blocks: [
        ...leftOut(entries.newest.length, entries.total),
        listOr("None was written.", {
          name: "Entries",
          list: entries.newest,
          columns: [
            { name: "When", share: 0.14, kind: "instant", of: ({ effectiveAt }) => ({ at: effectiveAt }) },
            { name: "Entry", share: 0.66, of: ({ text }) => text },
            {
              ...{ name: "By", share: 0.2 },
              of: ({ recordedBy, act }) => `${recordedBy}${act === "corrected" ? ", corrected" : ""}`,
            },
          ],
        }),
      ],
    },
    {
      title: "Closed",
      blocks: [
        ...leftOut(closed.newest.length, closed.total),
        listOr("Nothing was closed.", {
          name: "Closed",
          list: closed.newest,
          columns: [
            { name: "What", share: 0.34, of: ({ text }) => text },
            { name: "Kind", share: 0.1, of: (each) => capitalised(kindWordsOf(each)) },
            { name: "Closing words", share: 0.32, of: ({ closing }) => closing ?? null },
            { name: "Closed", share: 0.24, of: (each) => capitalised(saidWordsOf(each)) },
          ],
        }),
      ],
    },
  ];
}
