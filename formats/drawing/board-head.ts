import { COLOURS } from "@/domain/look/colours";
import { levelTextOf } from "@/domain/snapshot/document-words";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import type { PageHead } from "../page/page-document";
import { LEFT_OUT } from "../words";
import type { Box } from "./board";
import { boxPath, type Canvas } from "./canvas";
import { colour, drawFreshness, drawLevel, levelColour } from "./marks";
import { drawText, textWidth } from "./text";
import { linesOf } from "./text-line";

const TIMES_WIDTH = 178;

/** What the document is: its title, desk and number, and its times. Shape: gives the place below it. */
export function drawTitle(canvas: Canvas, head: PageHead, { x, y, width }: Omit<Box, "height">): number {
  const { title, about, desk, times } = head;
  const name = `${desk.name}: ${head.name}`;
  const besides = title ? name : about;
  const room = width - TIMES_WIDTH - 16;
  let below = y;
  canvas.leaf("P", () => {
    drawLevel(canvas, 3, { x, y: y + 1.5, size: 8 });
    below = drawText(canvas, besides ? `Watchfloor · ${besides}` : "Watchfloor", {
      x: x + 12,
      y: y + 9,
      size: 8,
      width: room - 12,
      colour: "ink-2",
    });
  });
  canvas.leaf("H1", () => {
    below = drawText(canvas, title ?? name, {
      x,
      y: below + 22,
      size: 19,
      width: room,
      weight: "bold",
      leading: 23,
    });
  });
  canvas.leaf("P", () => {
    let base = y + 9;
    const from = x + width - TIMES_WIDTH;
    for (const { what, at, by = null } of times) {
      drawText(canvas, what, { x: from, y: base, size: 7.5, width: 56, colour: "ink-2" });
      drawText(canvas, groupOf(at), { x: from + 58, y: base, size: 8.5, width: 70, weight: "bold" });
      drawText(canvas, `${at.slice(11, 16)} UTC`, {
        x: from + 128,
        y: base,
        size: 7.5,
        width: 50,
        colour: "ink-2",
        align: "right",
      });
      if (by !== null)
        base = drawText(canvas, `by ${by}`, {
          x: from + 58,
          y: base + 11,
          size: 7.5,
          width: 120,
          colour: "ink-2",
          most: 2,
        });
      base += 13;
    }
    below = Math.max(below, base - 13);
  });
  return below + 14;
}

/** What readers must know first, such as that the desk is an example. Shape: gives the place below it. */
export function drawNotices(
  canvas: Canvas,
  { notices }: PageHead,
  { x, y, width }: Omit<Box, "height">,
): number {
  let below = y;
  for (const notice of notices) {
    const lines = linesOf(notice, { size: 7.5, width: width - 14 });
    const height = lines.length * 10.2 + 7;
    canvas.decoration(() => canvas.path(boxPath(x, below, width, height, 3), { fill: COLOURS.notice.light }));
    canvas.leaf("P", () =>
      drawText(canvas, notice, { x: x + 7, y: below + 11, size: 7.5, width: width - 14, leading: 10.2 }),
    );
    below += height + 3;
  }
  return below === y ? y : below + 5;
}

/** The highest level, who holds it, and how fresh the indicators are. Shape: gives the place below it. */
export function drawPosture(
  canvas: Canvas,
  { posture }: PageHead,
  { x, y, width }: Omit<Box, "height">,
): number {
  if (posture === undefined) return y;
  if (posture === null) {
    canvas.leaf("P", () =>
      drawText(canvas, `Posture ${LEFT_OUT}.`, { x, y: y + 12, size: 9, width, colour: "ink-2" }),
    );
    return y + 22;
  }
  const { level, sentence, counts } = posture;
  const words = levelTextOf(level);
  const wide = 38 + textWidth(words, 27, "bold") + 18;
  let below = y;
  canvas.leaf("H2", () => {
    drawLevel(canvas, level.level, { x, y: y + 5, size: 25 });
    drawText(canvas, words, {
      x: x + 34,
      y: y + 27,
      size: 27,
      width: width - 34,
      weight: "bold",
      paint: levelColour(level.level),
      most: 1,
    });
  });
  canvas.leaf("P", () => {
    const last = drawText(canvas, sentence, {
      x: x + wide,
      y: y + 13,
      size: 9,
      width: width - wide,
      colour: "ink-1",
      leading: 12.5,
    });
    below = Math.max(last, y + 25.5);
  });
  let at = x;
  below += 17;
  if (counts.length > 0)
    canvas.group("L", () => {
      for (const { state, words: count } of counts)
        canvas.group("LI", () =>
          canvas.leaf("LBody", () => {
            drawFreshness(canvas, state, { x: at, y: below - 6.8, size: 8 });
            drawText(canvas, count, { x: at + 11, y: below, size: 7.5, width: 140, colour: "ink-2" });
            at += textWidth(count, 7.5) + 26;
          }),
        );
    });
  canvas.decoration(() => canvas.path(boxPath(x, below + 7, width, 0.8), { fill: colour("line") }));
  return below + 12;
}
