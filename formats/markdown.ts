import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised } from "@/domain/count-words";
import { documentLevelOf, levelTextOf } from "@/domain/snapshot/document-words";
import { markingWordsOf } from "@/domain/snapshot/marking";
import type { IsoInstant, Snapshot, SnapshotCategory, SnapshotIndicator } from "@/domain/snapshot/snapshot";
import { documentNameOf, groupOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { surgeWordsOf, usualWordsOf, weekFigureOf } from "@/domain/tempo/tempo-words";
import { levelRunsOf } from "@/domain/trend/runs";
import { exampleSnapshot } from "./example";
import type { TextFormat } from "./format";
import { inline, tableOf } from "./markdown-text";
import { slotBefore } from "./signature-slot";
import {
  bearingWordsOf,
  casualtyWordsOf,
  confidenceWordsOf,
  freshnessCountsOf,
  freshnessWordsOf,
  headingOf,
  incidentTimeOf,
  likelihoodWordsOf,
  recordHeadWordsOf,
  unlistedWordsOf,
} from "./words";

/**
 * The snapshot as plain text, for messages and wikis.
 * Source: GitHub Flavored Markdown.
 */
export const markdown: TextFormat = {
  name: "md",
  title: "Markdown, plain text for messages and wikis",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  extension: "md",
  slot: slotBefore("", "\n<!-- signature: ", " -->\n", "comment in the last line"),
  write: (snapshot) => `${partsOf(snapshot).join("\n\n")}\n`,
  example: exampleSnapshot,
};

const partsOf = (snapshot: Snapshot): string[] => [
  ...markingOf(snapshot),
  ...noticesOf(snapshot).map((notice) => `> **${inline(notice)}**`),
  ...titleOf(snapshot),
  ...headOf(snapshot),
  ...noteOf(snapshot),
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
  ...evidenceOf(snapshot),
  ...incidentsOf(snapshot),
  "## Policy and digest",
  ...footOf(snapshot),
  ...markingOf(snapshot),
];

const markingOf = ({ cover }: Snapshot) =>
  cover?.marking ? [`**${inline(markingWordsOf(cover.marking))}**`] : [];

function titleOf(snapshot: Snapshot): string[] {
  const name = `${inline(snapshot.desk.name)}: ${documentNameOf(snapshot)}`;
  return snapshot.cover?.title ? [`# ${inline(snapshot.cover.title)}`, name] : [`# ${name}`];
}

const noteOf = ({ cover }: Snapshot) =>
  cover?.note ? ["## Cover note", ...cover.note.split(/\n+/).map((line) => inline(line))] : [];

function evidenceOf({ categories }: Snapshot): string[] {
  const rows = categories.flatMap(({ name, indicators }) =>
    indicators.flatMap((indicator) =>
      (indicator.evidence ?? []).map((each) => [
        name,
        indicator.name,
        each.title,
        bearingWordsOf(each),
        each.source,
        each.grade,
      ]),
    ),
  );
  const head = ["Category", "Indicator", "Report", "Bearing", "Source", "Grade"];
  return rows.length > 0 ? ["## Evidence", tableOf(head, rows)] : [];
}

function incidentsOf({ categories }: Snapshot): string[] {
  const rows = categories.flatMap(({ name, incidentList = [] }) =>
    incidentList.map((incident) => [
      incidentTimeOf(incident),
      name,
      incident.title,
      incident.place,
      incident.status,
      casualtyWordsOf(incident),
      incident.source,
      incident.grade,
    ]),
  );
  const head = ["When", "Category", "Incident", "Place", "Status", "Killed, injured", "Source", "Grade"];
  const unlisted = categories.flatMap((category) => {
    const words = unlistedWordsOf(category);
    return words === null ? [] : [`${inline(category.name)}: ${words}`];
  });
  return rows.length > 0 ? ["## Incidents of the last 90 days", tableOf(head, rows), ...unlisted] : [];
}

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
