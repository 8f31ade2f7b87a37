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
  listOr,
  type PageBlock,
  type PageDocument,
  type PageSection,
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
    listOr("No category is open.", {
      name: "Levels",
      list: categories,
      isStale: ({ freshness }) => isStale(freshness.state),
      columns: [
        { name: "Category", share: 0.17, of: ({ name }) => name },
        { name: "Level", share: 0.15, kind: "level", of: (category) => ({ level: category }) },
        {
          ...{ name: "Since the watch began", share: 0.175 },
          of: (category) => capitalised(moveWordsOf(category, schema)),
        },
        { name: "Held by", share: 0.255, of: driversOf },
        {
          name: "Confidence",
          share: 0.1,
          of: ({ confidence }) => capitalised(confidenceWordsOf(confidence)),
        },
        { name: "Freshness", share: 0.15, of: ({ freshness }) => freshCell(freshness, effectiveAt) },
      ],
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
  const table = listOr("", {
    name: "Overdue and blind",
    list: overdue,
    isStale: () => true,
    columns: [
      { name: "Indicator", share: 0.4, of: ({ name }) => name },
      { name: "Category", share: 0.22, of: ({ categoryName }) => categoryName },
      {
        ...{ name: "Level", share: 0.16, kind: "level" },
        of: ({ level }) => ({ level: documentLevelOf(schema, level) }),
      },
      { name: "Freshness", share: 0.22, of: ({ freshness }) => freshCell(freshness, effectiveAt) },
    ],
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
      listOr("None was recorded.", {
        name: "Incidents",
        list: incidents.newest,
        columns: [
          {
            ...{ name: "Incident", share: 0.34 },
            of: ({ title, kind, status }) => ({ words: title, quiet: `${kind}, ${status}` }),
          },
          { name: "When", share: 0.18, of: (each) => capitalised(whenWordsOf(timedOf(each))) },
          { name: "Place", share: 0.17, of: ({ place }) => place },
          {
            name: "Casualties",
            share: 0.14,
            of: (each) => capitalised(casualtyWordsOf(each)) || "Not known",
          },
          {
            ...{ name: "Source and grade", share: 0.17 },
            of: ({ source, reliability, credibility }) => `${source}, ${gradeOf(reliability, credibility)}`,
          },
          { name: "Effective at", share: 0, kind: "instant", of: ({ effectiveAt }) => ({ at: effectiveAt }) },
          { name: "Incident id", share: 0, of: ({ incidentId }) => incidentId },
        ],
      }),
    ],
  };
}

/** An incident with its times as numbers again. */
const timedOf = (incident: OnWire<LearnedIncident>) => ({
  ...incident,
  effectiveAt: Date.parse(incident.effectiveAt),
  untilAt: incident.untilAt === null ? null : Date.parse(incident.untilAt),
});
