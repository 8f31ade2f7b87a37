import { isStale } from "@/domain/assessment/freshness";
import { overdueNoteOf } from "@/domain/board/overdue";
import { capitalised } from "@/domain/count-words";
import { gradeOf } from "@/domain/evidence/admiralty";
import { casualtyWordsOf, whenWordsOf } from "@/domain/incident/incident-facts";
import { documentLevelOf, levelTextOf } from "@/domain/snapshot/document-words";
import { deskMarksOf, deskNoticesOf } from "@/domain/snapshot/snapshot-notice";
import type { OnWire } from "@/domain/time/wire";
import type { Brief, BriefCategory } from "@/domain/watch/brief";
import { bottomLineOf, moveWordsOf, nextWordsOf, toldChangesOf } from "@/domain/watch/brief-words";
import type { LearnedIncident } from "@/domain/watch/period";
import {
  type PageBlock,
  type PageDocument,
  type PageSection,
  tableOr,
  textBlock,
} from "../page/page-document";
import { confidenceWordsOf, countedStatesOf, freshnessWordsOf } from "../words";
import { changeTable, footOf } from "./changes";
import { entriesOf, leftOut, openOf } from "./watch-entries";

/** The brief of a hand-over as a page. Source: the order is that of a situation report, most important first. */
export function handoverPage(brief: Brief): PageDocument {
  const { desk, number, handedOverAt, handedOverBy, watch, period, posture } = brief;
  const name = `hand-over ${number}`;
  const words = levelTextOf(posture);
  const [line = "", ...rest] = bottomLineOf(brief);
  return {
    fileName: `handover-${number}`,
    at: handedOverAt,
    desk,
    name,
    title: null,
    about: `From ${handedOverBy} to ${nextWordsOf(brief)}`,
    marking: null,
    notices: deskNoticesOf(desk),
    marks: [...deskMarksOf(desk), capitalised(name)],
    times: [
      { what: "On watch since", at: watch.effectiveAt },
      { what: "Covers since", at: period.fromAt },
      { what: "Handed over", at: handedOverAt, by: handedOverBy },
    ],
    posture: {
      level: posture,
      sentence: [line.slice(words.length + 2), ...rest].join(" "),
      counts: countedStatesOf(brief),
    },
    sections: [
      { title: "Closing words", blocks: [textBlock(brief.closingWords)] },
      levelsOf(brief),
      overdueOf(brief),
      ...openOf(brief),
      changesIn(brief),
      incidentsOf(brief),
      ...entriesOf(brief),
    ],
    foot: footOf(brief, brief.policy, [{ name: "Hand-over id", words: brief.id }]),
    content: brief,
  };
}

/** The indicators that hold a category at its level; a sentence when there are none. */
const driversOf = ({ indicators, explanation }: BriefCategory): string =>
  indicators
    .filter(({ isDriver }) => isDriver)
    .map((indicator) => indicator.name)
    .join(", ") || explanation.sentence;

const levelsOf = ({ schema, categories, effectiveAt }: Brief): PageSection => ({
  title: "Levels",
  blocks: [
    tableOr("No category is open.", {
      name: "Levels",
      columns: [
        { name: "Category", share: 0.17 },
        { name: "Level", share: 0.15, kind: "level" },
        { name: "Since the watch began", share: 0.175 },
        { name: "Held by", share: 0.255 },
        { name: "Confidence", share: 0.1 },
        { name: "Freshness", share: 0.15 },
      ],
      rows: categories.map((category) => ({
        isStale: isStale(category.freshness.state),
        cells: [
          category.name,
          { level: category },
          capitalised(moveWordsOf(category, schema)),
          driversOf(category),
          capitalised(confidenceWordsOf(category.confidence)),
          freshCell(category.freshness, effectiveAt),
        ],
      })),
    }),
  ],
});

const freshCell = (
  freshness: BriefCategory["freshness"] | Brief["overdue"][number]["freshness"],
  at: string,
) => ({
  state: freshness.state,
  words: capitalised(freshnessWordsOf(freshness, at)),
});

function overdueOf({ schema, overdue, effectiveAt, posture }: Brief): PageSection {
  const note = overdueNoteOf(posture.freshness);
  const table = tableOr("", {
    name: "Overdue and blind",
    columns: [
      { name: "Indicator", share: 0.4 },
      { name: "Category", share: 0.22 },
      { name: "Level", share: 0.16, kind: "level" },
      { name: "Freshness", share: 0.22 },
    ],
    rows: overdue.map((each) => ({
      isStale: true,
      cells: [
        each.name,
        each.categoryName,
        { level: documentLevelOf(schema, each.level) },
        freshCell(each.freshness, effectiveAt),
      ],
    })),
  });
  return {
    title: "Overdue and blind",
    blocks: [...(overdue.length > 0 ? [table] : []), ...(note ? [textBlock(note, true)] : [])],
  };
}

/** Changes by category, newest first. */
function changesIn(brief: Brief): PageSection {
  const { groups, total } = brief.period.changes;
  return {
    title: "What changed",
    blocks: [
      ...(groups.length === 0 ? [textBlock("Nothing changed.", true)] : []),
      ...leftOut(toldChangesOf(brief), total),
      ...groups.flatMap(({ name, changes }): PageBlock[] => [
        { kind: "heading", words: name },
        changeTable("Changes", changes, name),
      ]),
    ],
  };
}

function incidentsOf({ period: { incidents } }: Brief): PageSection {
  return {
    title: "Incidents recorded",
    blocks: [
      ...leftOut(incidents.newest.length, incidents.total),
      tableOr("None was recorded.", {
        name: "Incidents",
        columns: [
          { name: "Incident", share: 0.34 },
          { name: "When", share: 0.18 },
          { name: "Place", share: 0.17 },
          { name: "Casualties", share: 0.14 },
          { name: "Source and grade", share: 0.17 },
          { name: "Effective at", share: 0, kind: "instant" },
          { name: "Incident id", share: 0 },
        ],
        rows: incidents.newest.map((incident) => ({ cells: incidentCells(incident) })),
      }),
    ],
  };
}

function incidentCells(incident: OnWire<LearnedIncident>) {
  const { effectiveAt, untilAt, place, kind, title, status, source, reliability, credibility } = incident;
  const when = {
    effectiveAt: Date.parse(effectiveAt),
    untilAt: untilAt === null ? null : Date.parse(untilAt),
  };
  return [
    { words: title, quiet: `${kind}, ${status}` },
    capitalised(whenWordsOf({ ...incident, ...when })),
    place,
    capitalised(casualtyWordsOf(incident)) || "Not known",
    `${source}, ${gradeOf(reliability, credibility)}`,
    { at: effectiveAt },
    incident.incidentId,
  ];
}
