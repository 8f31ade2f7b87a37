import { type AlertLevel, levelWordsOf } from "@/domain/alert-level";
import { isRoutine } from "@/domain/changes/change";
import { capitalised, countOf, listOf } from "@/domain/count-words";
import type { TwoBoards } from "@/domain/difference/two-boards";
import { type ChangedGroup, countWordsOf, type WhatChanged } from "@/domain/difference/what-changed";
import { sealed } from "@/domain/digest";
import type { Change } from "@/domain/log/log-entry";
import type { RecordHead } from "@/domain/record/verdict";
import { documentLevelOf, SNAPSHOT_SCHEMA } from "@/domain/snapshot/document-words";
import { type FrozenDesk, frozenDeskOf } from "@/domain/snapshot/frozen-board";
import type { IsoInstant, SnapshotContent } from "@/domain/snapshot/snapshot";
import { deskMarksOf, deskNoticesOf, groupOf } from "@/domain/snapshot/snapshot-notice";
import { isoOf } from "@/domain/time/time";
import { type OnWire, onWire } from "@/domain/time/wire";
import {
  type PageBlock,
  type PageCell,
  type PageDocument,
  type PageFact,
  type PageHead,
  type PageTable,
  tableOr,
  textBlock,
} from "../page/page-document";
import { recordHeadWordsOf } from "../words";

/** A level on a page of today's words. */
export const levelCell = (level: AlertLevel | null) => ({ level: documentLevelOf(SNAPSHOT_SCHEMA, level) });

/** A name with the mark of its level, where it has one. */
const named = (words: string, level: AlertLevel | null): PageCell =>
  level === null ? words : { words, mark: level };

/** The foot of a page: the policy behind its levels, what else there is, and how far the record went. */
export const footOf = (
  { revision, recordHead }: { revision: number; recordHead?: RecordHead | null },
  policy: SnapshotContent["policy"] | null,
  facts: readonly PageFact[] = [],
): PageFact[] => {
  const record = recordHeadWordsOf(recordHead);
  return [
    ...(policy
      ? [{ name: `Policy “${policy.name}”, version ${policy.version}`, words: policy.meaning }]
      : []),
    ...facts,
    { name: "Watch log", words: `up to entry ${revision}` },
    ...(record ? [{ name: "Record before it", words: record }] : []),
  ];
};

/** What the pages about two boards begin with: their times, and that the desk keeps no copy. */
export function headBetween(
  desk: FrozenDesk,
  name: string,
  times: PageHead["times"],
): Omit<PageHead, "about"> & Pick<PageDocument, "marks"> {
  return {
    desk: frozenDeskOf(desk),
    name,
    title: null,
    marking: null,
    notices: deskNoticesOf(desk),
    marks: [...deskMarksOf(desk), capitalised(name)],
    times,
  };
}

/** The times of two boards in the name of a file. */
export const fileTimesOf = ({ from, to }: TwoBoards): string =>
  [from, to]
    .map(
      ({ effectiveAt, knownAt }) =>
        `${groupOf(isoOf(effectiveAt))}${knownAt === effectiveAt ? "" : `-known-${groupOf(isoOf(knownAt))}`}`,
    )
    .join("-to-");

/** A change as pages list it. */
type Listed = OnWire<Pick<Change, "recordedAt" | "recordedBy" | "level" | "subject" | "said" | "because">> & {
  kind?: string;
};

const CHANGE_COLUMNS = [
  { name: "What", share: 0.26 },
  { name: "What happened", share: 0.22 },
  { name: "Why", share: 0.26 },
  { name: "Recorded", share: 0.12, kind: "instant" },
  { name: "By", share: 0.14 },
] as const;

/** Entries of the watch log as a table; `about` is what all of them are about. */
export const changeTable = (name: string, changes: readonly Listed[], about?: string): PageTable => ({
  kind: "table",
  name,
  columns: about ? [...CHANGE_COLUMNS, { name: "Category", share: 0 }] : CHANGE_COLUMNS,
  rows: changes.map(({ kind, level, subject, said, because, recordedAt, recordedBy }) => ({
    cells: [
      named(subject, level),
      kind ? `${kind}: ${said}` : capitalised(said),
      because || null,
      { at: recordedAt },
      recordedBy,
      ...(about ? [about] : []),
    ],
  })),
});

/** What changed between two boards as a page: what moved, then category by category. */
export function changesPage(changed: WhatChanged, desk: FrozenDesk): PageDocument {
  const { groups, unchanged, counts, difference, revision } = changed;
  const { from, to } = onWire(difference);
  const at = to.knownAt as IsoInstant;
  return {
    ...headBetween(desk, "what changed", [
      { what: "From", at: from.effectiveAt as IsoInstant },
      { what: "Known at", at: from.knownAt as IsoInstant },
      { what: "To", at: to.effectiveAt as IsoInstant },
      { what: "Known at", at },
    ]),
    fileName: `changes-${fileTimesOf(difference)}`,
    at,
    about: postureWordsOf(changed),
    sections: [
      {
        title: "By category",
        blocks: [
          tableOr("Nothing differs between the two boards, and nothing was recorded.", overviewOf(groups)),
          ...(unchanged.length > 0 && groups.length > 0
            ? [textBlock(`No changes in ${listOf(unchanged)}.`, true)]
            : []),
          textBlock(
            `Entries of the watch log: ${countWordsOf(counts.recorded)} known only to the second board, ${countWordsOf(counts.unknown)} only to the first.`,
            true,
          ),
        ],
      },
      ...groups.map((group) => ({
        title: group.name,
        ...(group.id !== null && levelCell(group.after)),
        blocks: blocksOf(group),
      })),
    ],
    foot: footOf({ revision }, null),
    content: sealed({ desk: frozenDeskOf(desk), ...onWire(changed) }),
  };
}

function postureWordsOf({ difference: { posture } }: WhatChanged): string {
  if (posture?.on !== "both" || posture.after.level === undefined) return "The overall posture is the same";
  return `The overall posture was ${levelWordsOf(posture.before.level ?? null)} and is ${levelWordsOf(posture.after.level)}`;
}

const overviewOf = (groups: readonly ChangedGroup[]): Omit<PageTable, "kind"> => ({
  name: "By category",
  columns: [
    { name: "Category", share: 0.36 },
    { name: "Was", share: 0.2, kind: "level" },
    { name: "Now", share: 0.2, kind: "level" },
    { name: "Differences", share: 0.12 },
    { name: "Recorded", share: 0.12 },
  ],
  rows: groups.map(({ id, name, before, after, news, recorded, unknown }) => ({
    cells: [
      name,
      id === null ? null : levelCell(before),
      id === null ? null : before === after ? "as before" : levelCell(after),
      news.length,
      recorded.length + unknown.length,
    ],
  })),
});

/** What differs between two boards, and why: rows of what it is, how it differs, and the reason, which may be empty. */
export const differenceTable = (
  rows: readonly (readonly [what: PageCell, differs: string, why: string])[],
): PageBlock => ({
  kind: "table",
  name: "Differences",
  columns: [
    { name: "What", share: 0.3 },
    { name: "What differs", share: 0.35 },
    { name: "Why", share: 0.35 },
  ],
  rows: rows.map(([what, differs, why]) => ({ cells: [what, capitalised(differs), why || null] })),
});

function blocksOf({ news, recorded, unknown }: ChangedGroup): PageBlock[] {
  return [
    ...(news.length > 0
      ? [
          differenceTable(
            news.map(({ subject, level, said, because }) => [named(subject, level), said, because] as const),
          ),
        ]
      : []),
    ...entriesOf("Recorded", recorded),
    ...entriesOf("Known only to the first board", unknown),
  ];
}

/** Entries as a table; routine ones are only counted. */
function entriesOf(title: string, entries: readonly Change[]): PageBlock[] {
  const others = entries.filter(({ action }) => !isRoutine(action));
  const routine = entries.length - others.length;
  return [
    ...(others.length > 0
      ? [{ kind: "heading" as const, words: title }, changeTable(title, onWire(others))]
      : []),
    ...(routine > 0
      ? [
          textBlock(
            `${countOf(routine, "routine entry", "routine entries")}: levels confirmed, definitions edited.`,
            true,
          ),
        ]
      : []),
  ];
}
