import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import { levelTextOf } from "@/domain/snapshot/document-words";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { drawNotices, drawPosture, drawTitle } from "../drawing/board-head";
import { drawMap, drawMapKey } from "../drawing/map";
import { drawFreshness, drawLevel, levelColour } from "../drawing/marks";
import { drawText, textWidth } from "../drawing/text";
import type { Paper } from "../format";
import { drawMargins } from "../pdf/margins";
import { fontWordsOf, paragraph } from "../pdf/paragraph";
import { bytesOf } from "../pdf/pdf-file";
import { PAPER_SIZES, Sheet } from "../pdf/sheet";
import { type Cell, drawTable, tableStart } from "../pdf/table";
import type { PageBlock, PageCell, PageDocument, PageSection, PageTable } from "./page-document";

/** A page on paper: its head, its parts one after the other, and what proves it. */
export async function pdfOfPage(page: PageDocument, paper: Paper): Promise<Uint8Array> {
  const { desk, name, marking, marks, content, at } = page;
  const title = `${desk.name}: ${name}`;
  const digest = `SHA-256 ${content.digest}`;
  const sheet = new Sheet({
    title: `${title}, ${groupOf(at)}`,
    subject: [marking, digest].filter(Boolean).join(", "),
    author: desk.name,
    size: PAPER_SIZES[paper],
    at: new Date(at),
  });
  drawHead(sheet, page);
  for (const section of page.sections) drawSection(sheet, section);
  drawSection(sheet, proofOf(page));
  sheet.endStructure();
  drawMargins(sheet, { marking, name: [...marks.slice(0, -1), title, groupOf(at)].join(" · "), digest });
  const bytes = bytesOf(sheet.file);
  sheet.file.end();
  return bytes;
}

function drawHead(sheet: Sheet, page: PageDocument): void {
  sheet.addPage();
  const at = () => ({ x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y = drawTitle(sheet, page, at());
  sheet.y = drawNotices(sheet, page, at());
  sheet.y = drawPosture(sheet, page, at()) + 6;
}

const proofOf = (page: PageDocument): PageSection => ({
  title: "Digest",
  blocks: [
    ...page.foot.map(({ name, words }): PageBlock => ({ kind: "text", words: `${name}: ${words}` })),
    {
      kind: "text",
      words: `${DIGEST_WORDS}: ${page.content.digest}`,
    },
    ...fontWordsOf(page.content).map((words): PageBlock => ({ kind: "text", words })),
  ],
});

/** Heights: of the heading of a part and of a list, and of the least text below one. */
const ROOM = { part: 24, list: 18, text: 2 * 9 * 1.4 };

/** The height of what stays on one page with the heading above it: a table's head and first row, or the first lines. */
function roomOf(sheet: Sheet, [first, ...rest]: readonly PageBlock[]): number {
  if (first === undefined) return 0;
  if (first.kind === "heading") return ROOM.list + roomOf(sheet, rest);
  if (first.kind === "picture") return pictureHeight(sheet, first);
  if (first.kind === "text") return ROOM.text;
  const { columns, rows } = drawnTableOf(sheet, { ...first, rows: first.rows.slice(0, 1) });
  return tableStart(sheet, columns, rows);
}

function drawSection(sheet: Sheet, { title, level, blocks }: PageSection): void {
  sheet.need(ROOM.part + roomOf(sheet, blocks));
  sheet.bookmark(level ? `${title}: ${levelTextOf(level)}` : title);
  sheet.group("Sect", () => {
    const words = level && levelTextOf(level);
    const wide = words ? textWidth(words, 11, "bold") + 15.5 : 0;
    const base = sheet.y + 14;
    let below = base;
    sheet.leaf("H2", () => {
      const { left: x, width } = sheet;
      below = drawText(sheet, title, { x, y: base, size: 13, width: width - wide - 10, weight: "bold" });
      if (!level || !words) return;
      drawLevel(sheet, level.level, { x: x + width - wide, y: base - 9.5, size: 11 });
      drawText(sheet, words, {
        x: x + width - wide + 15,
        y: base,
        size: 11,
        width: wide,
        weight: "bold",
        paint: levelColour(level.level),
        most: 1,
      });
    });
    sheet.y = below + 8;
    for (const [i, block] of blocks.entries()) drawBlock(sheet, block, blocks.slice(i + 1));
  });
  sheet.y += 10;
}

function drawBlock(sheet: Sheet, block: PageBlock, after: readonly PageBlock[]): void {
  const { left: x, width } = sheet;
  switch (block.kind) {
    case "heading":
      sheet.need(ROOM.list + roomOf(sheet, after));
      sheet.leaf("H3", () =>
        drawText(sheet, block.words, { x, y: sheet.y + 13, size: 9.5, width, weight: "bold", most: 1 }),
      );
      sheet.y += ROOM.list;
      break;
    case "text":
      paragraph(sheet, block.words, 9, block.isQuiet ? "ink-2" : "ink-1");
      break;
    case "picture": {
      const height = pictureHeight(sheet, block);
      sheet.need(height);
      sheet.leaf("Figure", () => drawMap(sheet, block.picture, x, sheet.y, width), { alt: block.alt });
      sheet.y = drawMapKey(sheet, block.picture, { x, y: sheet.y + height - MAP_KEY + 2, width }) + 8;
      break;
    }
    case "table": {
      const { columns, rows } = drawnTableOf(sheet, block);
      drawTable(sheet, columns, rows);
      sheet.y += 8;
    }
  }
}

/** The height of a map's key. */
const MAP_KEY = 40;

const pictureHeight = ({ width }: Sheet, { picture: { frame } }: Extract<PageBlock, { kind: "picture" }>) =>
  (width * frame.height) / frame.width + MAP_KEY;

/** What is drawn of a table: the columns that have a share of the width. */
function drawnTableOf(sheet: Sheet, { columns, rows }: PageTable) {
  const shown = columns.flatMap(({ name, share }, i) => (share > 0 ? [{ title: name, share, i }] : []));
  return {
    columns: shown,
    rows: rows.map(({ cells, isStale = false }) => ({
      isStale,
      cells: shown.map(({ i }, place) => drawnCell(sheet, cells[i] ?? null, place === 0)),
    })),
  };
}

function drawnCell(sheet: Sheet, cell: PageCell, isName: boolean): Cell {
  if (cell === null) return [];
  const weight = isName ? "bold" : "regular";
  if (typeof cell !== "object") return [{ words: String(cell), weight }];
  if ("at" in cell) return [{ words: groupOf(cell.at), size: 7 }];
  if ("level" in cell) {
    const { level } = cell;
    return [{ words: levelTextOf(level), weight: "bold", mark: (at) => drawLevel(sheet, level.level, at) }];
  }
  if ("state" in cell) return [{ words: cell.words, mark: (at) => drawFreshness(sheet, cell.state, at) }];
  const { mark, quiet, words } = cell;
  return [
    { words, weight, ...(mark !== undefined && { mark: (at) => drawLevel(sheet, mark, at) }) },
    ...(quiet ? [{ words: quiet, size: 7, colour: "ink-2" } as const] : []),
  ];
}
