import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised } from "@/domain/count-words";
import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import { documentLevelOf, levelTextOf } from "@/domain/snapshot/document-words";
import type { HandOut, HandOutCategory, HandOutIndicator } from "@/domain/snapshot/hand-out";
import { markingWordsOf } from "@/domain/snapshot/marking";
import type { IsoInstant } from "@/domain/snapshot/snapshot";
import { documentNameOf, groupOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { surgeWordsOf, usualWordsOf, weekFigureOf } from "@/domain/tempo/tempo-words";
import { levelRunsOf } from "@/domain/trend/runs";
import { exampleSnapshot } from "./example";
import type { TextFormat } from "./format";
import { inline, tableOf } from "./markdown-text";
import { pageMarkdown } from "./page/markdown";
import { slotBefore } from "./signature-slot";
import {
  bearingWordsOf,
  casualtyWordsOf,
  confidenceWordsOf,
  freshnessCountsOf,
  freshnessWordsOf,
  headingOf,
  incidentTimeOf,
  LEFT_OUT,
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
  writePage: pageMarkdown,
  example: exampleSnapshot,
};

const partsOf = (snapshot: HandOut): string[] => [
  ...markingOf(snapshot),
  ...noticesOf(snapshot).map((notice) => `> **${inline(notice)}**`),
  ...titleOf(snapshot),
  ...headOf(snapshot),
  ...noteOf(snapshot),
  ...postureOf(snapshot),
  "## Levels",
  levelTableOf(snapshot),
  "## Why",
  ...snapshot.categories.flatMap((category) => whyOf(category, snapshot.effectiveAt)),
  "## Last 90 days",
  snapshot.leftOut?.trends ? `${capitalised(LEFT_OUT)}.` : historyTableOf(snapshot),
  ...evidenceOf(snapshot),
  ...incidentsOf(snapshot),
  "## Policy and digest",
  ...footOf(snapshot),
  ...markingOf(snapshot),
];

function postureOf({ schema, posture }: HandOut): string[] {
  if (!posture) return [`## Posture: ${LEFT_OUT}`];
  const counts = freshnessCountsOf({ schema, posture });
  return [
    `## Posture: ${levelTextOf(posture)}`,
    inline(posture.sentence),
    ...(counts.length > 0 ? [`Indicators: ${counts.join(", ")}.`] : []),
  ];
}

const markingOf = ({ cover }: HandOut) =>
  cover?.marking ? [`**${inline(markingWordsOf(cover.marking))}**`] : [];

function titleOf(snapshot: HandOut): string[] {
  const name = `${inline(snapshot.desk.name)}: ${documentNameOf(snapshot)}`;
  return snapshot.cover?.title ? [`# ${inline(snapshot.cover.title)}`, name] : [`# ${name}`];
}

const noteOf = ({ cover }: HandOut) =>
  cover?.note ? ["## Cover note", ...cover.note.split(/\n+/).map((line) => inline(line))] : [];

function evidenceOf({ categories }: HandOut): string[] {
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

function incidentsOf({ categories }: HandOut): string[] {
  const rows = categories.flatMap(({ name, incidentList = [] }) =>
    incidentList.map((incident) => [
      incidentTimeOf(incident),
      name,
      incident.title,
      incident.place,
      incident.status,
      casualtyWordsOf(incident),
      incident.source ?? LEFT_OUT,
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

const headOf = (snapshot: HandOut) => [
  [
    `- The world at ${moment(snapshot.effectiveAt)}`,
    `- As known at ${moment(snapshot.knownAt)}`,
    snapshot.takenBy === null
      ? `- Written at ${moment(snapshot.takenAt)}`
      : `- Taken at ${moment(snapshot.takenAt)} by ${inline(snapshot.takenBy ?? `(name ${LEFT_OUT})`)}`,
  ].join("\n"),
];

const levelTableOf = ({ categories, effectiveAt }: HandOut) =>
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

const whyOf = (category: HandOutCategory, effectiveAt: IsoInstant): string[] => [
  `### ${inline(headingOf(category))}`,
  `Question: ${inline(category.question)} Horizon: ${category.horizonDays} days.`,
  inline(category.explanation?.sentence ?? `Explanation ${LEFT_OUT}.`),
  ...(category.indicators.length > 0 ? [indicatorTableOf(category.indicators, effectiveAt)] : []),
];

const indicatorTableOf = (indicators: readonly HandOutIndicator[], effectiveAt: IsoInstant) =>
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
        ? `${groupOf(indicator.judgement.recordedAt)} by ${indicator.judgement.recordedBy ?? `(name ${LEFT_OUT})`}`
        : "",
      indicator.judgement ? (indicator.judgement.rationale ?? LEFT_OUT) : "",
    ]),
  );

const historyTableOf = ({ schema, categories }: HandOut) =>
  tableOf(
    ["Category", "From", "To", "Highest level"],
    categories.flatMap(({ name, trend }) =>
      (trend ? levelRunsOf(trend) : []).map(({ from, to, level }) => [
        name,
        from,
        to,
        levelTextOf(documentLevelOf(schema, level)),
      ]),
    ),
  );

const footOf = ({ policy, revision, id, digest, recordHead }: HandOut) => [
  `Policy “${inline(policy.name)}”, version ${policy.version}: ${inline(policy.meaning)}`,
  [
    id === null ? "- Snapshot: no number, not kept" : `- Snapshot id: ${inline(id)}`,
    `- Watch log entry: ${revision}`,
    digest === undefined
      ? "- SHA-256: left out, because it would let readers try out what else was left out"
      : `- ${DIGEST_WORDS}: \`${digest.replaceAll("`", "")}\``,
    ...(recordHead ? [`- Record before it: ${inline(recordHeadWordsOf(recordHead) ?? "")}`] : []),
  ].join("\n"),
];
