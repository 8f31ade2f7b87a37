/** The parts of a workbook that hold no rows. Source: ECMA-376, parts 1 and 2. */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Characters that a cell holds. Source: limits of Excel. */
const LONGEST_CELL = 32_767;
const CUT = " … (cut: a cell holds no more; the JSON has all of it)";

/** Characters that XML cannot hold, each written as `_x001B_`, and what looks like one of those. Source: ECMA-376, 22.9.2.19. */
// biome keeps control characters out of patterns, so they are named by their numbers.
const UNHELD = new RegExp(
  `[${String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF`}]|_(?=x[0-9A-Fa-f]{4}_)|\\p{Surrogate}`,
  "gu",
);
const codeOf = (character: string) =>
  `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** A text as the content of a cell; one too long for a cell says that it was cut. */
export function escaped(text: string): string {
  const held = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL - CUT.length) + CUT : text;
  return held
    .replaceAll(UNHELD, codeOf)
    .replaceAll(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}

const numbers = (sheets: number) => Array.from({ length: sheets }, (_, i) => i + 1);

export const CONTENT_TYPES = (sheets: number): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers(
    sheets,
  )
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
    .join("")}</Types>`;

export const PACKAGE_LINKS = `${XML}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** A sheet by its name; `printed` says how far it is printed, such as `F20`, with its head on every page. */
type NamedSheet = { name: string; printed?: string };

/** The workbook with its sheets. Source: ECMA-376, part 1, 18.2.5 (names of what is printed). */
export const workbookOf = (sheets: readonly NamedSheet[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("")}</sheets>${printedParts(sheets)}</workbook>`;

function printedParts(sheets: readonly NamedSheet[]): string {
  const names = sheets.flatMap(({ name, printed }, i) => {
    if (!printed) return [];
    const sheet = `'${escaped(name.replaceAll("'", "''"))}'`;
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(printed) ?? [];
    return [
      `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${sheet}!$A$1:$${column}$${row}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "";
}

export const workbookLinks = (sheets: number): string =>
  `${XML}<Relationships xmlns="${LINKS}">${numbers(sheets)
    .map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join(
      "",
    )}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/**
 * Styles by number: plain; bold for the head; text that stays text when it is edited; a date with its time; a day; a
 * figure, which unlike a plain one stands where its row begins; a share of something.
 */
export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1" quotePrefix="1"/><xf quotePrefix="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="0" applyNumberFormat="1"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The same for sheets that are read and printed: texts are wrapped, and everything begins at the top of its row. */
export const WRAPPED_STYLES = STYLES.replaceAll(
  /<xf ((?:fontId="1" applyFont="1" )?quotePrefix="1"|numFmtId="\d+" applyNumberFormat="1")\/>/g,
  '<xf $1 applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
);

/** What makes a printed sheet as wide as its paper. Source: ECMA-376, part 1, 18.3.1.65. */
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** The beginning of a sheet, whose head stays in sight. Units: `widths` of its columns in characters. */
export const sheetHead = (widths: readonly number[], isPrinted = false): string =>
  `${XML}<worksheet xmlns="${MAIN}">${isPrinted ? FIT_TO_PAGE : ""}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;

export const SHEET_END = "</sheetData></worksheet>";

/** The same with what every printed page has in its head, if anything, and its foot. Source: ECMA-376, part 1, 18.3.1.46. */
export const sheetEndWith = (head: string, foot: string): string =>
  `</sheetData><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter>${head === "" ? "" : `<oddHeader>${printed("&R", head)}</oddHeader>`}<oddFooter>${printed("&L", foot)}${escaped("&RPage &P of &N")}</oddFooter></headerFooter></worksheet>`;

const printed = (place: string, text: string): string => escaped(`${place}${text.replaceAll("&", "&&")}`);
