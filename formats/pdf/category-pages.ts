import { isStale } from "@/domain/assessment/freshness";
import { likelihoodWordOf, percentOf } from "@/domain/assessment/likelihood";
import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised, countOf } from "@/domain/count-words";
import { DOCUMENT_WORDS, levelTextOf } from "@/domain/snapshot/document-words";
import type { HandOut, HandOutCategory, HandOutIndicator } from "@/domain/snapshot/hand-out";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { tempoSentenceOf } from "@/domain/tempo/tempo-words";
import { dayWordsOf } from "@/domain/time/time";
import { drawLane } from "../drawing/lane";
import { colour, drawFreshness, drawLevel, levelColour } from "../drawing/marks";
import { drawText, textWidth } from "../drawing/text";
import {
  bearingWordsOf,
  casualtyWordsOf,
  confidenceWordsOf,
  freshnessWordsOf,
  incidentTimeOf,
  LEFT_OUT,
  laneWordsOf,
  unlistedWordsOf,
} from "../words";
import type { Sheet } from "./sheet";
import { type Cell, drawTable, type Row } from "./table";

/** Gives others a turn, when it is time. */
export type Turn = () => Promise<void>;

/** The pages of one category: its level and why, its trend, its indicators, their evidence, its incidents. */
export async function drawCategory(
  sheet: Sheet,
  category: HandOutCategory,
  snapshot: HandOut,
  turn: Turn,
): Promise<void> {
  sheet.addPage();
  sheet.bookmark(`${category.name}: ${levelTextOf(category)}`);
  await sheet.groupOver("Sect", async () => {
    drawHead(sheet, category);
    drawTrend(sheet, category, snapshot);
    drawFacts(sheet, category, snapshot);
    await drawIndicators(sheet, category, snapshot, turn);
    await drawEvidence(sheet, category, turn);
    await drawIncidents(sheet, category, turn);
  });
}

function drawHead(sheet: Sheet, category: HandOutCategory): void {
  const { left: x, width } = sheet;
  const level = levelTextOf(category);
  const wide = textWidth(level, 17, "bold") + 24;
  const from = x + width - wide;
  let below = sheet.y;
  sheet.leaf("H2", () => {
    below = drawText(sheet, category.name, {
      x,
      y: sheet.y + 17,
      size: 18,
      width: width - wide - 16,
      weight: "bold",
      leading: 22,
    });
    drawLevel(sheet, category.level, { x: from, y: sheet.y + 3, size: 16 });
    drawText(sheet, level, {
      x: from + 22,
      y: sheet.y + 17,
      size: 17,
      width: wide,
      weight: "bold",
      paint: levelColour(category.level),
      most: 1,
    });
  });
  sheet.leaf("P", () => {
    const question = `${category.question} Within ${countOf(category.horizonDays, "day")}.`;
    below = drawText(sheet, question, { x, y: below + 15, size: 9.5, width, colour: "ink-2" });
  });
  if (category.scope)
    sheet.leaf("P", () => {
      below = drawText(sheet, `Scope: ${category.scope}`, {
        x,
        y: below + 12,
        size: 8,
        width,
        colour: "ink-2",
      });
    });
  sheet.leaf("P", () => {
    below = drawText(sheet, category.explanation?.sentence ?? `Explanation ${LEFT_OUT}.`, {
      x,
      y: below + 18,
      size: 10,
      width,
      weight: "bold",
      leading: 14,
    });
  });
  sheet.y = below + 14;
}

const CHART_HEIGHT = 112;
const AXIS = 62;

function drawTrend(sheet: Sheet, category: HandOutCategory, snapshot: HandOut): void {
  const { trend } = category;
  if (!trend) {
    sheet.leaf("P", () =>
      drawText(sheet, `Last 90 days ${LEFT_OUT}.`, {
        x: sheet.left,
        y: sheet.y + 9,
        size: 9,
        width: sheet.width,
        colour: "ink-2",
      }),
    );
    sheet.y += 26;
    return;
  }
  sheet.need(CHART_HEIGHT + 20);
  const box = { x: sheet.left + AXIS, y: sheet.y, width: sheet.width - AXIS, height: CHART_HEIGHT };
  sheet.leaf(
    "Figure",
    () => {
      const words = DOCUMENT_WORDS[snapshot.schema].levels;
      for (const { level, levelName } of words) {
        const y = box.y + ((57 - level * 11) / 71) * box.height;
        drawText(sheet, `${level} ${levelName}`, {
          x: sheet.left,
          y: y + 2.5,
          size: 7,
          width: AXIS - 6,
          colour: "ink-2",
          most: 1,
        });
      }
      drawLane(sheet, trend, box);
      const base = box.y + box.height + 7;
      drawText(sheet, dayWordsOf(trend.from), { x: box.x, y: base, size: 7, width: 120, colour: "ink-2" });
      drawText(sheet, dayWordsOf(trend.to), {
        x: box.x + box.width - 120,
        y: base,
        size: 7,
        width: 120,
        colour: "ink-2",
        align: "right",
      });
    },
    { alt: laneWordsOf({ name: category.name, trend }, snapshot.schema) },
  );
  sheet.y += CHART_HEIGHT + 20;
}

function drawFacts(sheet: Sheet, category: HandOutCategory, snapshot: HandOut): void {
  const { freshness, incidents, indicators } = category;
  const facts: [string, string][] = [
    ["Change in 7 days", capitalised(changeWordsOf(category))],
    ["Confidence", capitalised(confidenceWordsOf(category.confidence))],
    ["Freshness", capitalised(freshnessWordsOf(freshness, snapshot.effectiveAt))],
    [
      "Indicators",
      `${indicators.length}, ${freshness.staleCount} stale, ${freshness.neverCount} never assessed`,
    ],
  ];
  const share = sheet.width / facts.length;
  let below = sheet.y;
  sheet.group("L", () => {
    for (const [i, [name, words]] of facts.entries())
      sheet.group("LI", () =>
        sheet.leaf("LBody", () => {
          const x = sheet.left + i * share;
          drawText(sheet, name, { x, y: sheet.y + 7, size: 7, width: share - 10, colour: "ink-2" });
          below = Math.max(
            below,
            drawText(sheet, words, { x, y: sheet.y + 18, size: 8.5, width: share - 10, weight: "bold" }),
          );
        }),
      );
  });
  sheet.leaf("P", () => {
    below = drawText(sheet, `Incidents: ${tempoSentenceOf(incidents)}`, {
      x: sheet.left,
      y: below + 15,
      size: 8.5,
      width: sheet.width,
    });
  });
  sheet.y = below + 16;
}

const INDICATORS = [
  { title: "Indicator", share: 0.24 },
  { title: "Level", share: 0.145 },
  { title: "Likelihood", share: 0.115 },
  { title: "Confidence", share: 0.095 },
  { title: "Freshness", share: 0.15 },
  { title: "Holds since", share: 0.12 },
  { title: "Recorded", share: 0.135 },
] as const;

async function drawIndicators(sheet: Sheet, { indicators }: HandOutCategory, snapshot: HandOut, turn: Turn) {
  if (indicators.length === 0) return;
  await drawTable(
    sheet,
    INDICATORS,
    indicators.map((each) => indicatorRow(sheet, each, snapshot)),
    turn,
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

function heading(sheet: Sheet, words: string): void {
  sheet.need(60);
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
}

const EVIDENCE = [
  { title: "Report", share: 0.4 },
  { title: "Indicator", share: 0.25 },
  { title: "Bearing", share: 0.11 },
  { title: "Source", share: 0.17 },
  { title: "Grade", share: 0.07 },
] as const;

async function drawEvidence(sheet: Sheet, { indicators }: HandOutCategory, turn: Turn): Promise<void> {
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
  heading(sheet, "Evidence");
  await drawTable(sheet, EVIDENCE, rows, turn);
  sheet.y += 12;
}

const INCIDENTS = [
  { title: "When", share: 0.13 },
  { title: "Incident", share: 0.32 },
  { title: "Place", share: 0.16 },
  { title: "Status", share: 0.1 },
  { title: "Killed, injured", share: 0.1 },
  { title: "Source", share: 0.13 },
  { title: "Grade", share: 0.06 },
] as const;

async function drawIncidents(sheet: Sheet, category: HandOutCategory, turn: Turn): Promise<void> {
  const { incidentList = [] } = category;
  if (incidentList.length === 0) return;
  heading(sheet, "Incidents of the last 90 days");
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
  await drawTable(sheet, INCIDENTS, rows, turn);
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
