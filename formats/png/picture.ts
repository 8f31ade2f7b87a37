import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { PAPER } from "@/domain/look/colours";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { drawBoardHead, drawBoardRow, drawKey, rowHeightIn } from "../drawing/board";
import { drawNotices, drawPosture, drawTitle } from "../drawing/board-head";
import { drawMap, drawMapKey, type MapPicture } from "../drawing/map";
import { drawMarking, markingSize } from "../drawing/marking";
import { SvgCanvas } from "../drawing/svg-canvas";
import { drawText, rule } from "../drawing/text";
import { type Exported, isPage } from "../format";
import type { PageDocument, PageHead } from "../page/page-document";
import { headOf } from "../page/snapshot-head";
import { digestWordsOf } from "../words";

/** Units of the drawing: its width, its margin, and what the rows of a board share before they come closer. */
const WIDTH = 640;
const MARGIN = 28;
const ROWS_HEIGHT = 600;
/** Pixels of a unit: twice those of a screen on which the picture is 960 wide. */
const ZOOM = 3;

let opened: Promise<void> | undefined;

/**
 * The board, or the map of a page, as a picture in PNG.
 * Source: letters are outlines and the renderer is WebAssembly, so every machine makes the same pixels.
 */
export async function pictureOf(exported: Exported): Promise<Uint8Array> {
  opened ??= readFile(join(process.cwd(), "node_modules/@resvg/resvg-wasm/index_bg.wasm")).then((code) =>
    initWasm(code),
  );
  await opened;
  const renderer = new Resvg(isPage(exported) ? pageSvg(exported) : boardSvg(exported), {
    fitTo: { mode: "width", value: WIDTH * ZOOM },
    font: { loadSystemFonts: false },
  });
  const image = renderer.render();
  const bytes = image.asPng();
  image.free();
  renderer.free();
  return bytes;
}

const BOX = { x: MARGIN, width: WIDTH - 2 * MARGIN };

/** A picture with its head and its foot, and between them what is drawn from a place, which gives the place below it. */
function framed(head: PageHead, digest: string, draw: (canvas: SvgCanvas, y: number) => number): string {
  const canvas = new SvgCanvas(WIDTH, PAPER);
  const { marking, desk, name } = head;
  let y = 22;
  if (marking) {
    const { width, height } = markingSize(marking);
    drawMarking(canvas, marking, BOX.x + BOX.width - width, 14);
    y = 14 + height + 10;
  }
  y = drawTitle(canvas, head, { ...BOX, y });
  y = drawNotices(canvas, head, { ...BOX, y });
  y = draw(canvas, y);
  rule(canvas, BOX.x, y, BOX.width);
  let indent = 0;
  if (marking) {
    drawMarking(canvas, marking, BOX.x, y + 8);
    indent = markingSize(marking).width + 10;
  }
  const foot = { x: BOX.x + indent, width: BOX.width - indent, colour: "ink-2", most: 1 } as const;
  drawText(canvas, `${desk.name}: ${name}`, { ...foot, y: y + 14, size: 7 });
  drawText(canvas, digest, { ...foot, y: y + 24, size: 6.3 });
  return canvas.svg(y + 38);
}

/** The board as SVG. */
export function boardSvg(snapshot: HandOut): string {
  const head = headOf(snapshot);
  return framed(head, digestWordsOf(snapshot), (canvas, from) => {
    const note = snapshot.cover?.note;
    let y = note ? drawText(canvas, note, { ...BOX, y: from + 8, size: 9, leading: 12.5 }) + 16 : from;
    y = drawPosture(canvas, head, { ...BOX, y });
    const height = rowHeightIn(ROWS_HEIGHT, snapshot.categories.length);
    y = drawBoardHead(canvas, snapshot, { ...BOX, y });
    for (const category of snapshot.categories) {
      drawBoardRow(canvas, category, snapshot, { ...BOX, y, height });
      y += height;
    }
    return drawKey(canvas, snapshot, { ...BOX, y: y + 4 }) + 6;
  });
}

/** The pictures of a page as SVG. */
function pageSvg(page: PageDocument): string {
  const blocks = page.sections.flatMap((section) => section.blocks);
  const pictures = blocks.flatMap((block) => (block.kind === "picture" ? [block.picture] : []));
  return framed(page, `SHA-256 ${page.content.digest}`, (canvas, from) =>
    pictures.reduce((y, picture) => {
      const below = y + drawMap(canvas, picture, BOX.x, y, BOX.width);
      return drawMapKey(canvas, picture, { ...BOX, y: below + 4 }) + 6;
    }, from),
  );
}

/** A map with its key as SVG. */
export function mapSvg(picture: MapPicture): string {
  const { width } = picture.frame;
  const canvas = new SvgCanvas(width, PAPER);
  const height = drawMap(canvas, picture, 0, 0, width);
  return canvas.svg(drawMapKey(canvas, picture, { x: 0, y: height + 2, width }) + 2);
}
