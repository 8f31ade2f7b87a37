import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { table } from "@/formats/import/table";
import { unwrapped } from "@/formats/reading/unwrapped";
import { fileOf, incidentIn, rowsOf } from "./files";

const packed = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** The incidents of the table that a file holds, with their lines. */
async function incidentsIn(bytes: Uint8Array, sheet = "") {
  const { content, guess } = await unwrapped(fileOf(bytes, 1000), sheet);
  const rows = await rowsOf(table, content, { zone: "UTC" });
  return {
    incidents: rows.map((row) => (row.ok ? { line: row.line, ...incidentIn(row.content) } : row)),
    guess,
  };
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cell = (at: string, value: string, more = "") => `<c r="${at}"${more}><v>${value}</v></c>`;
const sheetOf = (...rows: string[]) =>
  `<worksheet ${MAIN}><sheetData>${rows.join("")}</sheetData></worksheet>`;
const shared = (at: string, place: number) => cell(at, String(place), ' t="s"');

/** A workbook of two sheets: dates by their format, a formula with its value, shared and inline texts, a gap of rows. */
const WORKBOOK = {
  "[Content_Types].xml": "<Types/>",
  "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Secret" sheetId="9" state="hidden" r:id="x9"/><sheet name="Week" sheetId="1" r:id="x1"/><sheet name="Later" sheetId="2" r:id="x2"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    '<Relationships xmlns="p"><Relationship Id="x1" Target="worksheets/sheet1.xml"/><Relationship Id="x2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  "xl/styles.xml": `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm;@"/><numFmt numFmtId="171" formatCode="&quot;days&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>date</t></si><si><t>title</t></si><si><t>killed</t></si><si><r><t>Shots, </t></r><r><t>“fire”</t></r><rPh><t>no</t></rPh></si></sst>`,
  "xl/worksheets/sheet1.xml": sheetOf(
    `<row r="2">${shared("A2", 0)}${shared("B2", 1)}${shared("C2", 2)}</row>`,
    `<row r="4">${cell("A4", "43838", ' s="1"')}${shared("B4", 3)}<c r="C4" s="3"><f>1+1</f><v>2</v></c></row>`,
    `<row r="5">${cell("A5", "43838.0652777778", ' s="2"')}<c r="B5" t="inlineStr"><is><t>Smoke</t></is></c></row>`,
  ),
  "xl/worksheets/sheet2.xml": sheetOf(
    `<row>${cell("A1", "date", ' t="str"')}${cell("B1", "title", ' t="str"')}</row>`,
    `<row>${cell("A2", "2020-02-01", ' t="str"')}${cell("B2", "Calm", ' t="str"')}</row>`,
  ),
};

test("the first visible sheet of a workbook is read: dates by their format, formulas by their value, rows by their number", async () => {
  const { incidents, guess } = await incidentsIn(packed(WORKBOOK));
  expect(incidents).toMatchObject([
    { title: "Shots, “fire”", effectiveAt: Date.UTC(2020, 0, 8), precision: "day", killedCount: 2, line: 4 },
    {
      title: "Smoke",
      effectiveAt: Date.UTC(2020, 0, 8, 1, 34),
      precision: "minute",
      killedCount: null,
      line: 5,
    },
  ]);
  expect(guess).toEqual({ what: "the sheet is “Week”, of “Week”, “Later”", override: "--sheet NAME" });
  expect((await incidentsIn(packed(WORKBOOK), "later")).incidents).toMatchObject([{ title: "Calm" }]);
  await expect(incidentsIn(packed(WORKBOOK), "Secret")).rejects.toThrow("There is no sheet “Secret”");
});

test("a time of day is one in a workbook that counts days from 1904, too", async () => {
  const sheet = sheetOf(
    `<row>${["date", "time", "title"].map((name, i) => cell(`${"ABC"[i]}1`, name, ' t="str"')).join("")}</row>`,
    `<row>${cell("A2", "42376", ' s="1"')}${cell("B2", "0.0652777778", ' s="2"')}${cell("C2", "Calm", ' t="str"')}</row>`,
  );
  const workbook = WORKBOOK["xl/workbook.xml"].replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  const files = { ...WORKBOOK, "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": sheet };
  expect((await incidentsIn(packed(files))).incidents).toMatchObject([
    { title: "Calm", effectiveAt: Date.UTC(2020, 0, 8, 1, 34) },
  ]);
});

const ODS = (rows: string) => ({
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "META-INF/manifest.xml": "<m/>",
  "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="One">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
});
const textCell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const EMPTY_END =
  '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

test("a sheet of an OpenDocument spreadsheet is read by its values, and not by what it shows", async () => {
  const rows = `<table:table-row>${["date", "time", "title", "killed"].map(textCell).join("")}</table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2020-01-08"><text:p>8.1.20</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT01H34M00S"><text:p>1:34</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>A note</text:p></office:annotation><text:p>Smoke<text:s text:c="1"/>over</text:p><text:p>a gate</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2"><text:p>2 dead</text:p></table:table-cell></table:table-row>${EMPTY_END}`;
  const { "META-INF/manifest.xml": _, ...withoutManifest } = ODS(rows);
  expect((await incidentsIn(packed(withoutManifest))).incidents).toHaveLength(1);
  const { incidents } = await incidentsIn(packed(ODS(rows)));
  expect(incidents).toMatchObject([
    { title: "Smoke over a gate", effectiveAt: Date.UTC(2020, 0, 8, 1, 34), killedCount: 2 },
  ]);
});

/** What a file leaves to say once it was read. */
async function leftToSayOf(bytes: Uint8Array | string) {
  const { content } = await unwrapped(fileOf(bytes, 1000), "");
  for (const _ of [1, 2]) for await (const _ of content);
  return "leftToSay" in content ? content.leftToSay().map(({ what }) => what) : undefined;
}

test("hidden rows and columns with something in them count like the others, which is said", async () => {
  const sheet = sheetOf(
    `<row r="1">${cell("A1", "date", ' t="str"')}${cell("B1", "title", ' t="str"')}${cell("C1", "note", ' t="str"')}</row>`,
    `<row r="2" hidden="1">${cell("A2", "2020-02-01", ' t="str"')}${cell("B2", "Calm", ' t="str"')}</row>`,
    `<row r="3" hidden="1"/>`,
  ).replace("<sheetData>", '<cols><col min="3" max="16384" hidden="1"/></cols><sheetData>');
  const files = packed({ ...WORKBOOK, "xl/worksheets/sheet1.xml": sheet });
  expect((await incidentsIn(files)).incidents).toMatchObject([{ title: "Calm" }]);
  expect(await leftToSayOf(files)).toEqual([
    "1 hidden row and 1 hidden column of the sheet count like the others",
  ]);
  expect(await leftToSayOf(packed(WORKBOOK))).toEqual([]);
  const formula = sheetOf('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c></row>');
  expect(await leftToSayOf(packed({ ...WORKBOOK, "xl/worksheets/sheet1.xml": formula }))).toEqual([
    "1 formula without a stored value is empty here: save the workbook in a spreadsheet program first",
  ]);
  const ods = `<table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${textCell("date")}${textCell("title")}</table:table-row><table:table-row table:visibility="filter">${textCell("2020-01-08")}</table:table-row>${EMPTY_END}`;
  expect(await leftToSayOf(packed(ODS(ods)))).toEqual([
    "1 hidden row and 1 hidden column of the sheet count like the others",
  ]);
});

const CSV = "date,title\n2020-01-08,Shots\n";

/** An archive whose names are not marked as UTF-8, as older programs write them. */
function withPlainNames(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (const at of [7, bytes.indexOf("PK\u0001\u0002") + 9]) bytes.writeUInt8(bytes.readUInt8(at) & ~8, at);
  return bytes;
}

test.each([
  [
    "a cell that stands a thousand times in a row",
    ODS(
      `<table:table-row>${textCell("date")}${textCell("x".repeat(500_000)).replace(" ", ' table:number-columns-repeated="900" ')}</table:table-row>`,
    ),
  ],
  [
    "a text of spaces that are only counted",
    ODS(`<table:table-row>${textCell('<text:s text:c="1000"/>'.repeat(3000))}</table:table-row>`),
  ],
  [
    "a shared text that stands a thousand times in a row",
    {
      ...WORKBOOK,
      "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>${"x".repeat(500_000)}</t></si></sst>`,
      "xl/worksheets/sheet1.xml": sheetOf(`<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`),
    },
  ],
  [
    "shared texts without a letter",
    { ...WORKBOOK, "xl/sharedStrings.xml": `<sst ${MAIN}>${"<si/>".repeat(4_300_000)}</sst>` },
  ],
  [
    "a cell beyond column 1000",
    { ...WORKBOOK, "xl/worksheets/sheet1.xml": sheetOf(`<row>${cell("A1", "1")}${cell("ALM1", "2")}</row>`) },
  ],
])("%s is refused before it fills memory", async (_, files) => {
  const before = process.memoryUsage().rss;
  await expect(incidentsIn(packed(files))).rejects.toThrow(/too much text|longer than 1 MB|1,000 columns/);
  expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
});

test("rows that stand many times are handed on as they come", async () => {
  const row = `<table:table-row table:number-rows-repeated="1000">${textCell("2020-01-08")}${textCell("x")}</table:table-row>`;
  const { content } = await unwrapped(fileOf(packed(ODS(row.repeat(40_000)))), "");
  const before = process.memoryUsage().heapUsed;
  for await (const part of content) {
    expect(Buffer.from(part).toString()).toMatch(/^2020-01-08,x\n2020-01-08,x\n/);
    break;
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024);
});

test("the only file in an archive is read, whatever a Mac adds, and several are refused", async () => {
  for (const bytes of [
    packed({ "list/export.csv": CSV, "__MACOSX/list/._export.csv": "x" }),
    gzipSync(strToU8(CSV)),
    packed({ "Übersicht.csv": CSV }),
    withPlainNames(packed({ "Übersicht.csv": CSV })),
  ])
    expect((await incidentsIn(bytes)).incidents).toMatchObject([{ title: "Shots" }]);
  await expect(incidentsIn(packed({ "a.csv": CSV, "b.csv": CSV }))).rejects.toThrow("holds 2 files");
  await expect(incidentsIn(packed({}))).rejects.toThrow();
});

test.each([
  ["an archive", () => packed({ "a.csv": "\0".repeat(40 * 1024 * 1024) })],
  ["a packed file", () => gzipSync(new Uint8Array(40 * 1024 * 1024))],
])("%s that grows a thousand times is refused before it is whole", async (_, bytesOf) => {
  const before = process.memoryUsage().rss;
  await expect(incidentsIn(bytesOf())).rejects.toThrow("grows too much");
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test("a damaged or shortened archive or packed file says so, wherever it is cut or changed", async () => {
  const text = Array.from({ length: 3000 }, (_, i) => `2020-01-08,Shots ${(i * 7919) % 3001}\n`).join("");
  const stored = zipSync({ "a.csv": strToU8(`date,title\n${text}`) }, { level: 0 });
  for (const whole of [
    packed({ "a.csv": `date,title\n${text}` }),
    stored,
    gzipSync(strToU8(`date,title\n${text}`)),
  ]) {
    expect((await incidentsIn(whole)).incidents).toHaveLength(3000);
    const changed = whole.slice();
    changed[Math.floor(whole.length / 2)] = (whole[Math.floor(whole.length / 2)] ?? 0) ^ 1;
    for (const bytes of [whole.subarray(0, 60), whole.subarray(0, whole.length * 0.6), changed])
      await expect(incidentsIn(bytes)).rejects.toThrow(/cut off|damaged|holds/);
  }
  const twice = Buffer.concat([gzipSync(strToU8(CSV)), gzipSync(strToU8("2020-01-09,Smoke\n"))]);
  expect((await incidentsIn(twice)).incidents).toHaveLength(2);
});
