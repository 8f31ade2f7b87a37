import { drawMarking, markingSize } from "../drawing/marking";
import { drawText, rule } from "../drawing/text";
import { MARGIN, type Sheet } from "./sheet";

type Margins = { marking: string | null; name: string; digest: string };

/** The marking, what the document is, its digest and the number of the page, on every page. */
export function drawMargins(sheet: Sheet, { marking, name, digest }: Margins): void {
  const { count } = sheet.file.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    sheet.file.switchToPage(page);
    const { left: x, width } = sheet;
    const foot = sheet.file.page.height - MARGIN.foot + 16;
    sheet.margins(() => {
      let indent = 0;
      if (marking) {
        const box = markingSize(marking);
        drawMarking(sheet, marking, x + width - box.width, 16);
        drawMarking(sheet, marking, x, foot + 6);
        indent = box.width + 10;
      }
      rule(sheet, x, foot, width);
      const quiet = { colour: "ink-2", most: 1 } as const;
      drawText(sheet, name, { x: x + indent, y: foot + 13, size: 7, width: width - indent - 60, ...quiet });
      drawText(sheet, `page ${page + 1} of ${count}`, {
        ...quiet,
        x: x + width - 60,
        y: foot + 13,
        size: 7,
        width: 60,
        align: "right",
      });
      drawText(sheet, digest, { x: x + indent, y: foot + 23, size: 6.3, width: width - indent, ...quiet });
    });
  }
}
