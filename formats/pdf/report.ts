import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { deskMarksOf, documentNameOf, groupOf, isAsOf } from "@/domain/snapshot/snapshot-notice";
import { drawBoardHead, drawBoardRow, drawKey, rowHeightIn } from "../drawing/board";
import { drawNotices, drawPosture, drawTitle } from "../drawing/board-head";
import { drawText } from "../drawing/text";
import { linesOf } from "../drawing/text-line";
import type { Paper } from "../format";
import { headOf } from "../page/snapshot-head";
import { digestWordsOf, recordHeadWordsOf } from "../words";
import { drawCategory } from "./category-pages";
import { drawMargins } from "./margins";
import { fontWordsOf, heading, paragraph } from "./paragraph";
import { bytesOf } from "./pdf-file";
import { PAPER_SIZES, Sheet } from "./sheet";

/** A snapshot on paper: the board on the first page, then each category, then what proves it. */
export async function reportOf(snapshot: HandOut, paper: Paper): Promise<Uint8Array> {
  const title = snapshot.cover?.title ?? `${snapshot.desk.name}: ${documentNameOf(snapshot)}`;
  const sheet = new Sheet({
    title: `${title}, ${groupOf(snapshot.effectiveAt)}`,
    subject: [snapshot.cover?.marking, digestWordsOf(snapshot)].filter(Boolean).join(", "),
    author: snapshot.takenBy ?? snapshot.desk.name,
    size: PAPER_SIZES[paper],
    at: new Date(snapshot.takenAt),
  });
  drawFirstPage(sheet, snapshot);
  drawNote(sheet, snapshot);
  for (const category of snapshot.categories) drawCategory(sheet, category, snapshot);
  drawProof(sheet, snapshot);
  sheet.endStructure();
  drawMargins(sheet, {
    marking: snapshot.cover?.marking ?? null,
    name: marginNameOf(snapshot),
    digest: digestWordsOf(snapshot),
  });
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
  const head = headOf(snapshot);
  sheet.y = drawTitle(sheet, head, at());
  sheet.y = drawNotices(sheet, head, at());
  const note = snapshot.cover?.note;
  if (note && noteLinesIn(sheet, note).length <= NOTE_LINES) {
    sheet.leaf("P", () => {
      sheet.y = drawText(sheet, note, { ...at(), y: sheet.y + 8, size: NOTE_SIZE, leading: 12.5 }) + 16;
    });
  }
  sheet.y = drawPosture(sheet, head, at());
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

function drawProof(sheet: Sheet, snapshot: HandOut): void {
  const { policy, number, id, revision, digest, recordHead } = snapshot;
  sheet.addPage();
  sheet.bookmark("Policy and digest");
  heading(sheet, "Policy and digest");
  const record = recordHeadWordsOf(recordHead);
  const words = [
    `Policy “${policy.name}”, version ${policy.version}: ${policy.meaning}`,
    number === null
      ? `No snapshot number: the desk keeps no copy. The watch log up to entry ${revision}.`
      : `Snapshot ${number}, id ${id}, entry ${revision} of the watch log.`,
    `The world at ${snapshot.effectiveAt}, as known at ${snapshot.knownAt}, taken at ${snapshot.takenAt}.`,
    digest === undefined
      ? "SHA-256: left out, because it would let readers try out what else was left out."
      : `${DIGEST_WORDS}: ${digest}`,
    ...(record ? [`Record before it: ${record}`] : []),
    ...fontWordsOf(snapshot),
  ];
  for (const each of words) paragraph(sheet, each, 9);
}

const marginNameOf = (snapshot: HandOut): string =>
  [
    ...deskMarksOf(snapshot.desk),
    `${snapshot.desk.name}: ${documentNameOf(snapshot)}`,
    `the world at ${groupOf(snapshot.effectiveAt)}`,
    isAsOf(snapshot) && "as of an earlier moment",
  ]
    .filter(Boolean)
    .join(" · ");
