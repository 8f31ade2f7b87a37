import { isStale } from "@/domain/assessment/freshness";
import { likelihoodWordOf, percentOf } from "@/domain/assessment/likelihood";
import { capitalised } from "@/domain/count-words";
import { levelTextOf } from "@/domain/snapshot/document-words";
import type { HandOut, HandOutCategory, HandOutIndicator } from "@/domain/snapshot/hand-out";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { colour, drawFreshness, drawLevel } from "../drawing/marks";
import { drawText } from "../drawing/text";
import {
  bearingWordsOf,
  casualtyWordsOf,
  confidenceWordsOf,
  freshnessWordsOf,
  incidentTimeOf,
  LEFT_OUT,
  unlistedWordsOf,
} from "../words";
import type { Sheet } from "./sheet";
import { type Cell, type Column, drawTable, type Row, tableStart } from "./table";

const INDICATORS = [
  { title: "Indicator", share: 0.24 },
  { title: "Level", share: 0.145 },
  { title: "Likelihood", share: 0.115 },
  { title: "Confidence", share: 0.095 },
  { title: "Freshness", share: 0.15 },
  { title: "Holds since", share: 0.12 },
  { title: "Recorded", share: 0.135 },
] as const;

/** The indicators of a category, each with its judgement and its rationale. */
export function drawIndicators(sheet: Sheet, { indicators }: HandOutCategory, snapshot: HandOut) {
  if (indicators.length === 0) return;
  drawTable(
    sheet,
    INDICATORS,
    indicators.map((each) => indicatorRow(sheet, each, snapshot)),
  );
  sheet.y += 12;
}

function indicatorRow(sheet: Sheet, indicator: HandOutIndicator, snapshot: HandOut): Row {
  const { judgement, freshness, level } = indicator;
  const quiet = (words: string) => ({ words, size: 7, colour: "ink-2" as const });
  const name: Cell = [
    { words: indicator.name, weight: "bold" },
    quiet(indicator.place),
    ...(indicator.isDriver ? [quiet("Holds the category's level")] : []),
  ];
  const fresh = capitalised(freshnessWordsOf(freshness, snapshot.effectiveAt));
  return {
    cells: [
      name,
      [{ words: levelTextOf(indicator), weight: "bold", mark: (at) => drawLevel(sheet, level, at) }],
      likelihoodCell(indicator),
      [{ words: capitalised(confidenceWordsOf(judgement?.confidence)) }],
      [{ words: fresh, mark: (at) => drawFreshness(sheet, freshness.state, at) }],
      judgement ? [{ words: groupOf(judgement.effectiveAt), size: 7 }] : [],
      judgement
        ? [
            { words: groupOf(judgement.recordedAt), size: 7 },
            quiet(`by ${judgement.recordedBy ?? `(name ${LEFT_OUT})`}`),
          ]
        : [],
    ],
    below: judgement
      ? [
          {
            words: `${judgement.act === "corrected" ? "Correction. " : ""}${judgement.rationale ?? `Rationale ${LEFT_OUT}.`}`,
            colour: "ink-1",
          },
        ]
      : [],
    isStale: isStale(freshness.state),
  };
}

function likelihoodCell({ judgement }: HandOutIndicator): Cell {
  const ratio = judgement?.likelihoodRatio ?? null;
  if (ratio === null) return [{ words: "Not given" }];
  return [
    { words: capitalised(likelihoodWordOf(ratio)) },
    { words: `${percentOf(ratio)} %`, size: 7, colour: "ink-2" },
  ];
}

/** A table under a heading of its own. */
function drawList(sheet: Sheet, words: string, columns: readonly Column[], rows: readonly Row[]): void {
  sheet.need(18 + tableStart(sheet, columns, rows));
  sheet.leaf("H3", () =>
    drawText(sheet, words, {
      x: sheet.left,
      y: sheet.y + 11,
      size: 10.5,
      width: sheet.width,
      weight: "bold",
    }),
  );
  sheet.y += 18;
  drawTable(sheet, columns, rows);
}

const EVIDENCE = [
  { title: "Report", share: 0.4 },
  { title: "Indicator", share: 0.25 },
  { title: "Bearing", share: 0.11 },
  { title: "Source", share: 0.17 },
  { title: "Grade", share: 0.07 },
] as const;

/** What speaks for and against the levels of a category; nothing where no report does. */
export function drawEvidence(sheet: Sheet, { indicators }: HandOutCategory) {
  const rows: Row[] = indicators.flatMap(({ name, evidence = [] }) =>
    evidence.map((each) => ({
      cells: [
        [{ words: each.title }],
        [{ words: name }],
        [{ words: capitalised(bearingWordsOf(each)) }],
        [{ words: each.source }],
        [{ words: each.grade }],
      ],
    })),
  );
  if (rows.length === 0) return;
  drawList(sheet, "Evidence", EVIDENCE, rows);
  sheet.y += 12;
}

const INCIDENTS = [
  { title: "When", share: 0.13 },
  { title: "Incident", share: 0.28 },
  { title: "Place", share: 0.15 },
  { title: "Status", share: 0.1 },
  { title: "Killed, injured", share: 0.09 },
  { title: "Source", share: 0.18 },
  { title: "Grade", share: 0.07 },
] as const;

/** The incidents in the days of a category's trend; nothing where there are none. */
export function drawIncidents(sheet: Sheet, category: HandOutCategory) {
  const { incidentList = [] } = category;
  if (incidentList.length === 0) return;
  const rows: Row[] = incidentList.map((incident) => ({
    cells: [
      [{ words: incidentTimeOf(incident), size: 7 }],
      [{ words: incident.title }, { words: capitalised(incident.kind), size: 7, colour: "ink-2" }],
      [{ words: incident.place }],
      [{ words: capitalised(incident.status) }],
      [{ words: casualtyWordsOf(incident) }],
      [{ words: incident.source ?? LEFT_OUT }],
      [{ words: incident.grade }],
    ],
  }));
  drawList(sheet, "Incidents of the last 90 days", INCIDENTS, rows);
  const unlisted = unlistedWordsOf(category);
  if (unlisted === null) return;
  sheet.need(16);
  sheet.leaf("P", () =>
    drawText(sheet, unlisted, {
      x: sheet.left,
      y: sheet.y + 12,
      size: 7.5,
      width: sheet.width,
      paint: colour("ink-2"),
    }),
  );
}
