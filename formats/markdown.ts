import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised } from "@/domain/count-words";
import { documentLevelOf, levelTextOf } from "@/domain/snapshot/document-words";
import type { IsoInstant, Snapshot, SnapshotCategory, SnapshotIndicator } from "@/domain/snapshot/snapshot";
import { documentNameOf, groupOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { surgeWordsOf, usualWordsOf, weekFigureOf } from "@/domain/tempo/tempo-words";
import { levelRunsOf } from "@/domain/trend/runs";
import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { inline, tableOf } from "./markdown-text";
import {
  confidenceWordsOf,
  freshnessCountsOf,
  freshnessWordsOf,
  headingOf,
  likelihoodWordsOf,
  recordHeadWordsOf,
} from "./words";

/**
 * The snapshot as plain text, for messages and wikis.
 * Source: GitHub Flavored Markdown.
 */
export const markdown: Format = {
  name: "md",
  title: "Markdown, plain text for messages and wikis",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  extension: "md",
  write: (snapshot) => `${partsOf(snapshot).join("\n\n")}\n`,
  example: exampleSnapshot,
};

const partsOf = (snapshot: Snapshot): string[] => [
  ...noticesOf(snapshot).map((notice) => `> **${inline(notice)}**`),
  `# ${inline(snapshot.desk.name)}: ${documentNameOf(snapshot)}`,
  ...headOf(snapshot),
  `## Posture: ${levelTextOf(snapshot.posture)}`,
  inline(snapshot.posture.sentence),
  ...(freshnessCountsOf(snapshot).length > 0
    ? [`Indicators: ${freshnessCountsOf(snapshot).join(", ")}.`]
    : []),
  "## Levels",
  levelTableOf(snapshot),
  "## Why",
  ...snapshot.categories.flatMap((category) => whyOf(category, snapshot.effectiveAt)),
  "## Last 90 days",
  historyTableOf(snapshot),
  "## Policy and digest",
  ...footOf(snapshot),
];

const moment = (instant: IsoInstant) => `${groupOf(instant)} (${instant})`;

const headOf = (snapshot: Snapshot) => [
  [
    `- The world at ${moment(snapshot.effectiveAt)}`,
    `- As known at ${moment(snapshot.knownAt)}`,
    snapshot.takenBy === null
      ? `- Written at ${moment(snapshot.takenAt)}`
      : `- Taken at ${moment(snapshot.takenAt)} by ${inline(snapshot.takenBy)}`,
  ].join("\n"),
];

const levelTableOf = ({ categories, effectiveAt }: Snapshot) =>
  tableOf(
    [
      "Category",
      "Level",
      "Change in 7 days",
      "Confidence",
      "Incidents in 7 days",
      "Usual in 7 days",
      "That many or more",
      "Freshness",
    ],
    categories.map((category) => [
      category.name,
      levelTextOf(category),
      changeWordsOf(category),
      confidenceWordsOf(category.confidence),
      weekFigureOf(category.incidents),
      usualWordsOf(category.incidents),
      surgeWordsOf(category.incidents),
      capitalised(freshnessWordsOf(category.freshness, effectiveAt)),
    ]),
  );

const whyOf = (category: SnapshotCategory, effectiveAt: IsoInstant): string[] => [
  `### ${inline(headingOf(category))}`,
  `Question: ${inline(category.question)} Horizon: ${category.horizonDays} days.`,
  inline(category.explanation.sentence),
  ...(category.indicators.length > 0 ? [indicatorTableOf(category.indicators, effectiveAt)] : []),
];

const indicatorTableOf = (indicators: readonly SnapshotIndicator[], effectiveAt: IsoInstant) =>
  tableOf(
    [
      "Indicator",
      "Place",
      "Level",
      "Likelihood",
      "Confidence",
      "Freshness",
      "Holds since",
      "Recorded",
      "Rationale",
    ],
    indicators.map((indicator) => [
      indicator.name + (indicator.isDriver ? " (holds the level)" : ""),
      indicator.place,
      levelTextOf(indicator),
      likelihoodWordsOf(indicator),
      confidenceWordsOf(indicator.judgement?.confidence),
      capitalised(freshnessWordsOf(indicator.freshness, effectiveAt)),
      indicator.judgement ? groupOf(indicator.judgement.effectiveAt) : "",
      indicator.judgement
        ? `${groupOf(indicator.judgement.recordedAt)} by ${indicator.judgement.recordedBy}`
        : "",
      indicator.judgement?.rationale ?? "",
    ]),
  );

const historyTableOf = ({ schema, categories }: Snapshot) =>
  tableOf(
    ["Category", "From", "To", "Highest level"],
    categories.flatMap(({ name, trend }) =>
      levelRunsOf(trend).map(({ from, to, level }) => [
        name,
        from,
        to,
        levelTextOf(documentLevelOf(schema, level)),
      ]),
    ),
  );

const footOf = ({ policy, revision, id, digest, recordHead }: Snapshot) => [
  `Policy “${inline(policy.name)}”, version ${policy.version}: ${inline(policy.meaning)}`,
  [
    id === null ? "- Snapshot: no number, not kept" : `- Snapshot id: ${inline(id)}`,
    `- Watch log entry: ${revision}`,
    `- SHA-256 of the canonical JSON (RFC 8785) without the digest: \`${digest.replaceAll("`", "")}\``,
    ...(recordHead ? [`- Record before it: ${inline(recordHeadWordsOf(recordHead) ?? "")}`] : []),
  ].join("\n"),
];
