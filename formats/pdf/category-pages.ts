import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised, countOf } from "@/domain/count-words";
import { DOCUMENT_WORDS, levelTextOf } from "@/domain/snapshot/document-words";
import type { HandOut, HandOutCategory } from "@/domain/snapshot/hand-out";
import { tempoSentenceOf } from "@/domain/tempo/tempo-words";
import { dayWordsOf } from "@/domain/time/time";
import { drawLane } from "../drawing/lane";
import { drawLevel, levelColour } from "../drawing/marks";
import { drawText, textWidth } from "../drawing/text";
import { confidenceWordsOf, freshnessWordsOf, LEFT_OUT, laneWordsOf } from "../words";
import { drawEvidence, drawIncidents, drawIndicators } from "./category-lists";
import type { Sheet } from "./sheet";

/** The pages of one category: its level and why, its trend, its indicators, their evidence, its incidents. */
export function drawCategory(sheet: Sheet, category: HandOutCategory, snapshot: HandOut) {
  sheet.addPage();
  sheet.bookmark(`${category.name}: ${levelTextOf(category)}`);
  sheet.group("Sect", () => {
    drawHead(sheet, category);
    drawTrend(sheet, category, snapshot);
    drawFacts(sheet, category, snapshot);
    drawIndicators(sheet, category, snapshot);
    drawEvidence(sheet, category);
    drawIncidents(sheet, category);
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
