import { capitalised } from "@/domain/count-words";
import type { Brief } from "@/domain/watch/brief";
import {
  kindWordsOf,
  leftOutWordsOf,
  overdueTasksOf,
  ownerWordsOf,
  saidWordsOf,
} from "@/domain/watch/brief-words";
import { type PageBlock, type PageSection, tableOr, textBlock } from "../page/page-document";

/** How many items a list leaves out; nothing when it is complete. */
export const leftOut = (shownCount: number, total: number): PageBlock[] =>
  shownCount < total ? [textBlock(leftOutWordsOf(shownCount, total), true)] : [];

/** Open questions and tasks. */
export function openOf(brief: Brief): PageSection[] {
  const late = new Set(overdueTasksOf(brief));
  const [owner, said] = [
    { name: "Owner", share: 0.18 },
    { name: "Said", share: 0.24 },
  ];
  return [
    {
      title: "Open questions",
      blocks: [
        tableOr("No open questions.", {
          name: "Open questions",
          columns: [{ name: "Question", share: 0.58 }, owner, said],
          rows: brief.questions.map((each) => ({
            cells: [each.text, each.owner ?? capitalised(ownerWordsOf(each)), capitalised(saidWordsOf(each))],
          })),
        }),
      ],
    },
    {
      title: "Tasks",
      blocks: [
        tableOr("No open tasks.", {
          name: "Tasks",
          columns: [
            { name: "Task", share: 0.34 },
            { name: "Due", share: 0.12, kind: "instant" },
            { name: "State", share: 0.12 },
            owner,
            said,
          ],
          rows: brief.tasks.map((each) => ({
            isStale: late.has(each),
            cells: [
              each.text,
              each.dueAt === null ? null : { at: each.dueAt },
              late.has(each) ? { state: "overdue", words: "Overdue" } : "Open",
              each.owner ?? capitalised(ownerWordsOf(each)),
              capitalised(saidWordsOf(each)),
            ],
          })),
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
        tableOr("None was written.", {
          name: "Entries",
          columns: [
            { name: "When", share: 0.14, kind: "instant" },
            { name: "Entry", share: 0.66 },
            { name: "By", share: 0.2 },
          ],
          rows: entries.newest.map((each) => ({
            cells: [
              { at: each.effectiveAt },
              each.text,
              `${each.recordedBy}${each.act === "corrected" ? ", corrected" : ""}`,
            ],
          })),
        }),
      ],
    },
    {
      title: "Closed",
      blocks: [
        ...leftOut(closed.newest.length, closed.total),
        tableOr("Nothing was closed.", {
          name: "Closed",
          columns: [
            { name: "What", share: 0.34 },
            { name: "Kind", share: 0.1 },
            { name: "Closing words", share: 0.32 },
            { name: "Closed", share: 0.24 },
          ],
          rows: closed.newest.map((each) => ({
            cells: [
              each.text,
              capitalised(kindWordsOf(each)),
              each.closing ?? null,
              capitalised(saidWordsOf(each)),
            ],
          })),
        }),
      ],
    },
  ];
}
