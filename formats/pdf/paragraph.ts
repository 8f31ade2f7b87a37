import type { ColourName } from "@/domain/look/colours";
import { colour } from "../drawing/marks";
import { drawText } from "../drawing/text";
import { linesOf, undrawableIn } from "../drawing/text-line";
import type { Sheet } from "./sheet";

/** The heading of a part. */
export function heading(sheet: Sheet, words: string): void {
  sheet.leaf("H2", () =>
    drawText(sheet, words, { x: sheet.left, y: sheet.y + 15, size: 15, width: sheet.width, weight: "bold" }),
  );
  sheet.y += 26;
}

/** Text on as many pages as it needs. */
export function paragraph(sheet: Sheet, words: string, size: number, ink: ColourName = "ink-1"): void {
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
          sheet.line(line, sheet.left, sheet.y - size * 0.3, size, colour(ink));
        }
      });
    }
  });
  sheet.y += size * 0.6;
}

/** How many characters a drawn file writes by their code; nothing where its fonts have them all. */
export function fontWordsOf(content: object): string[] {
  const count = undrawableIn(JSON.stringify(content));
  return count === 0
    ? []
    : [
        `The fonts of this file lack ${count} of its characters, which are written by their code, such as [U+6B66]. HTML, JSON and CSV have them as they are.`,
      ];
}
