import { overdueNoteOf } from "@/domain/board/overdue";
import { capitalised } from "@/domain/count-words";
import { documentLevelOf, levelTextOf } from "@/domain/snapshot/document-words";
import { deskNoticesOf, groupOf } from "@/domain/snapshot/snapshot-notice";
import type { Brief } from "@/domain/watch/brief";
import {
  bottomLineOf,
  kindWordsOf,
  leftOutWordsOf,
  moveWordsOf,
  nextWordsOf,
  overdueTasksOf,
  ownerWordsOf,
  saidWordsOf,
  toldChangesOf,
} from "@/domain/watch/brief-words";
import type { HandoverFormat } from "../format";
import { inline, tableOf } from "../markdown-text";
import { confidenceWordsOf, freshnessCountsOf, freshnessWordsOf, recordHeadWordsOf } from "../words";
import { exampleBrief } from "./example";
import { driversOf, incidentRowOf } from "./rows";

/**
 * The brief as plain text, for messages and wikis.
 * Source: GitHub Flavored Markdown; the order of a situation report.
 */
export const markdown: HandoverFormat = {
  name: "md",
  title: "Markdown, plain text for messages and wikis",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  extension: "md",
  write: (brief) => `${partsOf(brief).join("\n\n")}\n`,
  example: exampleBrief,
};

const partsOf = (brief: Brief): string[] => [
  ...deskNoticesOf(brief.desk).map((notice) => `> **${inline(notice)}**`),
  `# ${inline(brief.desk.name)}: hand-over ${brief.number}`,
  headOf(brief),
  "## Bottom line",
  ...bottomLineOf(brief).map(inline),
  "## Closing words",
  ...brief.closingWords.split(/\n+/).map(inline).filter(Boolean),
  "## Levels",
  `Indicators: ${freshnessCountsOf(brief).join(", ") || "none"}.`,
  levelsOf(brief),
  "## Overdue and blind",
  ...overdueIn(brief),
  "## What changed",
  ...changesIn(brief),
  "## Incidents recorded",
  ...incidentsIn(brief),
  "## Open questions",
  ...questionsIn(brief),
  "## Tasks",
  ...tasksIn(brief),
  "## Entries",
  ...leftOut(brief.period.entries),
  ...listed(
    brief.period.entries.newest.map(
      (entry) => `${groupOf(entry.effectiveAt)}, ${entry.recordedBy}: ${entry.text}`,
    ),
    "None was written.",
  ),
  "## Closed",
  ...leftOut(brief.period.closed),
  ...listed(
    brief.period.closed.newest.map(
      (entry) =>
        `${capitalised(kindWordsOf(entry))} ${saidWordsOf(entry)}: ${entry.text}: ${entry.closing ?? ""}`,
    ),
    "Nothing was closed.",
  ),
  "## Policy and digest",
  footOf(brief),
];

/** A list, or a sentence when it is empty. */
const listed = (lines: readonly string[], none: string): string[] =>
  lines.length === 0 ? [none] : [lines.map((line) => `- ${inline(line)}`).join("\n")];

const leftOut = ({ newest, total }: { newest: unknown[]; total: number }): string[] =>
  newest.length < total ? [leftOutWordsOf(newest.length, total)] : [];

const moment = (instant: string) => `${groupOf(instant)} (${instant})`;

const headOf = (brief: Brief): string =>
  [
    `- From ${inline(brief.handedOverBy)}, on watch since ${moment(brief.watch.effectiveAt)}`,
    `- To ${inline(nextWordsOf(brief))}`,
    `- Handed over at ${moment(brief.handedOverAt)}`,
    `- Covers what the desk learned since ${moment(brief.period.fromAt)}`,
  ].join("\n");

const levelsOf = ({ schema, categories, effectiveAt }: Brief): string =>
  tableOf(
    ["Category", "Level", "Since the watch began", "Held by", "Confidence", "Freshness"],
    categories.map((category) => [
      category.name,
      levelTextOf(category),
      capitalised(moveWordsOf(category, schema)),
      driversOf(category),
      confidenceWordsOf(category.confidence),
      capitalised(freshnessWordsOf(category.freshness, effectiveAt)),
    ]),
  );

const overdueIn = (brief: Brief): string[] => {
  const note = overdueNoteOf(brief.posture.freshness);
  const rows = overdueRows(brief);
  return [...(rows.length > 0 ? listed(rows, "") : []), ...(note ? [note] : [])];
};

const overdueRows = ({ schema, overdue, effectiveAt }: Brief): string[] =>
  overdue.map(
    ({ name, categoryName, level, freshness }) =>
      `${categoryName}, ${name}: ${levelTextOf(documentLevelOf(schema, level))}, ${freshnessWordsOf(freshness, effectiveAt)}`,
  );

const changesIn = (brief: Brief): string[] => {
  const { groups, total } = brief.period.changes;
  if (groups.length === 0) return ["Nothing changed."];
  return [
    ...leftOut({ newest: Array(toldChangesOf(brief)), total }),
    ...groups.flatMap(({ name, changes }) => [
      `### ${inline(name)}`,
      ...listed(
        changes.map(
          ({ recordedAt, recordedBy, subject, said, because }) =>
            `${groupOf(recordedAt)}: ${subject} ${said}${because ? `: ${because}` : ""} (${recordedBy})`,
        ),
        "",
      ),
    ]),
  ];
};

const incidentsIn = (brief: Brief): string[] => {
  const { incidents } = brief.period;
  if (incidents.total === 0) return ["None was recorded."];
  const head = ["When", "Place", "What", "Casualties", "Source and grade"];
  return [...leftOut(incidents), tableOf(head, incidents.newest.map(incidentRowOf))];
};

const questionsIn = ({ questions }: Brief): string[] =>
  questions.length === 0
    ? ["No open questions."]
    : [
        tableOf(
          ["Question", "Owner", "Said"],
          questions.map((each) => [each.text, ownerWordsOf(each), saidWordsOf(each)]),
        ),
      ];

const tasksIn = (brief: Brief): string[] => {
  const late = new Set(overdueTasksOf(brief));
  if (brief.tasks.length === 0) return ["No open tasks."];
  return [
    tableOf(
      ["Due", "What", "Owner", "Said"],
      brief.tasks.map((each) => [
        `${groupOf(each.dueAt ?? "")}${late.has(each) ? ", overdue" : ""}`,
        each.text,
        ownerWordsOf(each),
        saidWordsOf(each),
      ]),
    ),
  ];
};

const footOf = ({ policy, id, revision, digest, recordHead }: Brief): string =>
  [
    `- Policy “${inline(policy.name)}”, version ${policy.version}: ${inline(policy.meaning)}`,
    `- Hand-over id: ${inline(id)}`,
    `- Watch log up to entry ${revision}`,
    `- SHA-256 of the canonical JSON (RFC 8785) without the digest: \`${digest.replaceAll("`", "")}\``,
    ...(recordHead ? [`- Record before it: ${inline(recordHeadWordsOf(recordHead) ?? "")}`] : []),
  ].join("\n");
