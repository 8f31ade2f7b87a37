import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { PAPER } from "@/domain/look/colours";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { documentNameOf } from "@/domain/snapshot/snapshot-notice";
import { drawBoardHead, drawBoardRow, drawKey, rowHeightIn } from "../drawing/board";
import { drawNotices, drawPosture, drawTitle } from "../drawing/board-head";
import { drawMarking, markingSize } from "../drawing/marking";
import { SvgCanvas } from "../drawing/svg-canvas";
import { drawText, rule } from "../drawing/text";
import { digestWordsOf } from "../words";

/** Units of the drawing: its width, its margin, and what the rows of a board share before they come closer. */
const WIDTH = 640;
const MARGIN = 28;
const ROWS_HEIGHT = 600;
/** Pixels of a unit: twice those of a screen on which the picture is 960 wide. */
const ZOOM = 3;

let opened: Promise<void> | undefined;

/**
 * The board as a picture in PNG.
 * Source: letters are outlines and the renderer is WebAssembly, so every machine makes the same pixels.
 */
export async function pictureOf(snapshot: HandOut): Promise<Uint8Array> {
  opened ??= readFile(join(process.cwd(), "node_modules/@resvg/resvg-wasm/index_bg.wasm")).then((code) =>
    initWasm(code),
  );
  await opened;
  const renderer = new Resvg(boardSvg(snapshot), {
    fitTo: { mode: "width", value: WIDTH * ZOOM },
    font: { loadSystemFonts: false },
  });
  const image = renderer.render();
  const bytes = image.asPng();
  image.free();
  renderer.free();
  return bytes;
}

/** The board as SVG. */
export function boardSvg(snapshot: HandOut): string {
  const canvas = new SvgCanvas(WIDTH, PAPER);
  const box = { x: MARGIN, width: WIDTH - 2 * MARGIN };
  const marking = snapshot.cover?.marking;
  let y = 22;
  if (marking) {
    const { width, height } = markingSize(marking);
    drawMarking(canvas, marking, box.x + box.width - width, 14);
    y = 14 + height + 10;
  }
  y = drawTitle(canvas, snapshot, { ...box, y });
  y = drawNotices(canvas, snapshot, { ...box, y });
  const note = snapshot.cover?.note;
  if (note) y = drawText(canvas, note, { ...box, y: y + 8, size: 9, leading: 12.5 }) + 16;
  y = drawPosture(canvas, snapshot, { ...box, y });
  const height = rowHeightIn(ROWS_HEIGHT, snapshot.categories.length);
  y = drawBoardHead(canvas, snapshot, { ...box, y });
  for (const category of snapshot.categories) {
    drawBoardRow(canvas, category, snapshot, { ...box, y, height });
    y += height;
  }
  y = drawKey(canvas, snapshot, { ...box, y: y + 4 }) + 6;
  rule(canvas, box.x, y, box.width);
  let indent = 0;
  if (marking) {
    drawMarking(canvas, marking, box.x, y + 8);
    indent = markingSize(marking).width + 10;
  }
  const foot = { x: box.x + indent, width: box.width - indent, colour: "ink-2", most: 1 } as const;
  drawText(canvas, `${snapshot.desk.name}: ${documentNameOf(snapshot)}`, { ...foot, y: y + 14, size: 7 });
  drawText(canvas, digestWordsOf(snapshot), { ...foot, y: y + 24, size: 6.3 });
  return canvas.svg(y + 38);
}
