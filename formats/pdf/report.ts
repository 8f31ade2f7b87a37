import type { HandOut } from "@/domain/snapshot/hand-out";
import { deskMarksOf, documentNameOf, groupOf, isAsOf } from "@/domain/snapshot/snapshot-notice";
import { drawBoardHead, drawBoardRow, drawKey, rowHeightIn } from "../drawing/board";
import { drawNotices, drawPosture, drawTitle } from "../drawing/board-head";
import { drawMarking, markingSize } from "../drawing/marking";
import { drawText, rule } from "../drawing/text";
import { linesOf, undrawableIn } from "../drawing/text-line";
import type { Paper } from "../format";
import { digestWordsOf, recordHeadWordsOf } from "../words";
import { drawCategory } from "./category-pages";
import { bytesOf } from "./pdf-file";
import { MARGIN, Sheet } from "./sheet";

const SIZES = { a4: "A4", letter: "LETTER" } as const;

/** A snapshot on paper: the board on the first page, then each category, then what proves it. */
export async function reportOf(snapshot: HandOut, paper: Paper): Promise<Uint8Array> {
  const title = snapshot.cover?.title ?? `${snapshot.desk.name}: ${documentNameOf(snapshot)}`;
  const sheet = new Sheet({
    title: `${title}, ${groupOf(snapshot.effectiveAt)}`,
    subject: [snapshot.cover?.marking, digestWordsOf(snapshot)].filter(Boolean).join(", "),
    author: snapshot.takenBy ?? snapshot.desk.name,
    size: SIZES[paper],
    at: new Date(snapshot.takenAt),
  });
  drawFirstPage(sheet, snapshot);
  drawNote(sheet, snapshot);
  for (const category of snapshot.categories) drawCategory(sheet, category, snapshot);
  drawProof(sheet, snapshot);
  sheet.endStructure();
  drawMargins(sheet, snapshot);
  const bytes = bytesOf(sheet.file);
  sheet.file.end();
  return bytes;
}

/** The most lines of a cover note above the board; a longer one has pages of its own. */
const NOTE_LINES = 7;
const NOTE_SIZE = 9;
const noteLinesIn = (sheet: Sheet, note: string) =>
  linesOf(note, { size: NOTE_SIZE, width: sheet.width - 14 });

function drawFirstPage(sheet: Sheet, snapshot: HandOut): void {
  sheet.addPage();
  sheet.bookmark("Board");
  const at = () => ({ x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y = drawTitle(sheet, snapshot, at());
  sheet.y = drawNotices(sheet, snapshot, at());
  const note = snapshot.cover?.note;
  if (note && noteLinesIn(sheet, note).length <= NOTE_LINES) {
    sheet.leaf("P", () => {
      sheet.y = drawText(sheet, note, { ...at(), y: sheet.y + 8, size: NOTE_SIZE, leading: 12.5 }) + 16;
    });
  }
  sheet.y = drawPosture(sheet, snapshot, at());
  const keyHeight = 34;
  const height = rowHeightIn(sheet.bottom - sheet.y - keyHeight, snapshot.categories.length);
  sheet.group("Table", () => {
    sheet.y = drawBoardHead(sheet, snapshot, at());
    for (const category of snapshot.categories) {
      if (sheet.need(height)) sheet.y = drawBoardHead(sheet, snapshot, at());
      drawBoardRow(sheet, category, snapshot, { ...at(), height });
      sheet.y += height;
    }
  });
  sheet.need(keyHeight);
  sheet.y = drawKey(sheet, snapshot, { ...at(), y: sheet.y + 4 });
}

/** A cover note that is too long for the first page. */
function drawNote(sheet: Sheet, { cover }: HandOut): void {
  if (!cover?.note || noteLinesIn(sheet, cover.note).length <= NOTE_LINES) return;
  sheet.addPage();
  sheet.bookmark("Cover note");
  heading(sheet, "Cover note");
  paragraph(sheet, cover.note, NOTE_SIZE);
}

function heading(sheet: Sheet, words: string): void {
  sheet.leaf("H2", () =>
    drawText(sheet, words, { x: sheet.left, y: sheet.y + 15, size: 15, width: sheet.width, weight: "bold" }),
  );
  sheet.y += 26;
}

/** Text on as many pages as it needs. */
function paragraph(sheet: Sheet, words: string, size: number): void {
  const lines = linesOf(words, { size, width: sheet.width });
  const leading = size * 1.4;
  sheet.element("P", {}, () => {
    for (let at = 0; at < lines.length; ) {
      sheet.need(leading);
      const part = lines.slice(at, at + Math.max(1, Math.floor((sheet.bottom - sheet.y) / leading)));
      at += part.length;
      sheet.content(() => {
        for (const line of part) {
          sheet.y += leading;
          sheet.line(line, sheet.left, sheet.y - size * 0.3, size, sheet.ink);
        }
      });
    }
  });
  sheet.y += size * 0.6;
}

function drawProof(sheet: Sheet, snapshot: HandOut): void {
  const { policy, number, id, revision, digest, recordHead } = snapshot;
  sheet.addPage();
  sheet.bookmark("Policy and digest");
  heading(sheet, "Policy and digest");
  const record = recordHeadWordsOf(recordHead);
  const undrawn = undrawableIn(JSON.stringify(snapshot));
  const words = [
    `Policy “${policy.name}”, version ${policy.version}: ${policy.meaning}`,
    number === null
      ? `No snapshot number: the desk keeps no copy. The watch log up to entry ${revision}.`
      : `Snapshot ${number}, id ${id}, entry ${revision} of the watch log.`,
    `The world at ${snapshot.effectiveAt}, as known at ${snapshot.knownAt}, taken at ${snapshot.takenAt}.`,
    digest === undefined
      ? "SHA-256: left out, because it would let readers try out what else was left out."
      : `SHA-256 of the canonical JSON (RFC 8785) without the digest; the JSON export carries it all: ${digest}`,
    ...(record ? [`Record before it: ${record}`] : []),
    ...(undrawn > 0
      ? [
          `The fonts of this file lack ${undrawn} of its characters, which are written by their code, such as [U+6B66]. HTML, JSON and CSV have them as they are.`,
        ]
      : []),
  ];
  for (const each of words) paragraph(sheet, each, 9);
}

/** The marking, what the document is, its digest and the number of the page, on every page. */
function drawMargins(sheet: Sheet, snapshot: HandOut): void {
  const { count } = sheet.file.bufferedPageRange();
  const { cover, desk } = snapshot;
  const name = [
    ...deskMarksOf(desk),
    `${desk.name}: ${documentNameOf(snapshot)}`,
    `the world at ${groupOf(snapshot.effectiveAt)}`,
    isAsOf(snapshot) && "as of an earlier moment",
  ]
    .filter(Boolean)
    .join(" · ");
  for (let page = 0; page < count; page++) {
    sheet.file.switchToPage(page);
    const { left: x, width } = sheet;
    const foot = sheet.file.page.height - MARGIN.foot + 16;
    sheet.margins(() => {
      let indent = 0;
      if (cover?.marking) {
        const box = markingSize(cover.marking);
        drawMarking(sheet, cover.marking, x + width - box.width, 16);
        drawMarking(sheet, cover.marking, x, foot + 6);
        indent = box.width + 10;
      }
      rule(sheet, x, foot, width);
      drawText(sheet, name, {
        x: x + indent,
        y: foot + 13,
        size: 7,
        width: width - indent - 60,
        colour: "ink-2",
        most: 1,
      });
      drawText(sheet, `page ${page + 1} of ${count}`, {
        x: x + width - 60,
        y: foot + 13,
        size: 7,
        width: 60,
        colour: "ink-2",
        align: "right",
      });
      drawText(sheet, digestWordsOf(snapshot), {
        x: x + indent,
        y: foot + 23,
        size: 6.3,
        width: width - indent,
        colour: "ink-2",
        most: 1,
      });
    });
  }
}
