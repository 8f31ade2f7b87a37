import { levelWordsOf } from "@/domain/alert-level";
import { isRoutine } from "@/domain/changes/change";
import { countOf, listOf } from "@/domain/count-words";
import { type ChangedGroup, countWordsOf, type WhatChanged } from "@/domain/difference/what-changed";
import type { Change } from "@/domain/log/log-entry";
import { deskNoticesOf, type NoticedDesk } from "@/domain/snapshot/snapshot-notice";
import { instantsWordsOf } from "@/domain/time/as-of";
import { dateTimeGroupOf } from "@/domain/time/time";
import { inline } from "./markdown-text";

type Sentence = Pick<Change, "subject" | "said" | "because" | "href">;
/** The name of the desk, and the base of its links. */
type Origin = NoticedDesk & { name: string; address: string };

/**
 * What changed between two boards as Markdown: the sentences of the page, with links to the desk.
 * Source: GitHub Flavored Markdown.
 */
export function whatChangedMarkdown(changed: WhatChanged, desk: Origin): string {
  const { groups, unchanged, counts, difference } = changed;
  const parts = [
    ...deskNoticesOf(desk).map((notice) => `> **${inline(notice)}**`),
    `# ${inline(desk.name)}: what changed`,
    [`- From: ${instantsWordsOf(difference.from)}`, `- To: ${instantsWordsOf(difference.to)}`].join("\n"),
    ...groups.flatMap((group) => groupOf(group, desk.address)),
    ...(groups.length === 0 ? ["Nothing differs between the two boards, and nothing was recorded."] : []),
    ...(unchanged.length > 0 && groups.length > 0 ? [`No changes in ${inline(listOf(unchanged))}.`] : []),
    `Entries of the watch log: ${countWordsOf(counts.recorded)} known only to the second board, ${countWordsOf(counts.unknown)} only to the first.`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function groupOf(group: ChangedGroup, address: string): string[] {
  const level =
    group.before === group.after
      ? levelWordsOf(group.after)
      : `${levelWordsOf(group.after)}, was ${levelWordsOf(group.before)}`;
  return [
    `## ${inline(group.id === null ? group.name : `${group.name}: ${level}`)}`,
    ...listed(group.news, (news) => sentenceOf(news, address)),
    ...entriesOf("Recorded:", group.recorded, address),
    ...entriesOf("Known only to the first board:", group.unknown, address),
  ];
}

const listed = <T>(all: readonly T[], lineOf: (each: T) => string): string[] =>
  all.length === 0 ? [] : [all.map((each) => `- ${lineOf(each)}`).join("\n")];

/** Entries as sentences; routine ones are only counted. */
function entriesOf(title: string, entries: readonly Change[], address: string): string[] {
  const others = entries.filter(({ action }) => !isRoutine(action));
  const routine = entries.length - others.length;
  const lines = listed(
    others,
    (entry) =>
      `${sentenceOf(entry, address)} (recorded ${dateTimeGroupOf(entry.recordedAt)} by ${inline(entry.recordedBy)})`,
  );
  return [
    ...(others.length > 0 ? [title, ...lines] : []),
    ...(routine > 0
      ? [`${countOf(routine, "routine entry", "routine entries")}: levels confirmed, definitions edited.`]
      : []),
  ];
}

const sentenceOf = ({ subject, said, because, href }: Sentence, address: string): string => {
  const linked = href ? `[${inline(subject)}](${address}${href})` : `**${inline(subject)}**`;
  return `${linked} ${inline(said)}${because ? `: ${inline(because)}` : ""}`;
};
