import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { LIST_FORMATS, listFormatNamed } from "@/formats/list";
import { LOG_COLUMNS, LogRecord, logRecordOf } from "@/formats/list/columns/log";
import { csv } from "@/formats/list/csv";
import { json } from "@/formats/list/json";
import type { ListFormat, WrittenList } from "@/formats/list/list-file";
import { xlsx, xlsxOf } from "@/formats/list/xlsx";
import { NOW } from "../../domain/examples";

const entry = {
  seq: 7,
  action: "assessment.recorded",
  subjectId: "j1",
  before: JSON.stringify({ level: 2 }),
  after: JSON.stringify({ indicatorId: "rails", level: 4, rationale: "=cmd()" }),
  recordedAt: NOW,
  recordedBy: "+Ada",
  indicatorId: "rails",
  categoryId: null,
  effectiveAt: NOW,
};
const directory = { names: new Map([["rails", "-Rails"]]), categoryOf: new Map() };
const record = new LogRecord(entry, directory);
const list = {
  columns: LOG_COLUMNS,
  recordOf: logRecordOf,
  head: { desk: "Desk", notice: "=EXERCISE" },
};

function bytesOf<Row>(
  format: ListFormat,
  written: WrittenList<Row>,
  parts: readonly (readonly Row[])[],
): Buffer {
  const writer = format.open(written);
  return Buffer.concat(
    [...parts.map((rows) => writer.write(rows)), writer.end()].map((part) => Buffer.from(part)),
  );
}

/** The sheets of a workbook as XML, in their order. */
const sheetsOf = (bytes: Buffer): string[] => {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => name.startsWith("xl/worksheets/"))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()));
};

test("in CSV an entry is a row of the table, in which no cell is a formula", () => {
  const text = bytesOf(csv, list, [[], [record], [record]]).toString();
  const [head = [], row = [], ...more] = parse(text) as string[][];
  const cell = (name: string) => row[head.indexOf(name)];
  expect(more).toEqual([row]);
  expect(text).toContain("\r\n");
  expect(cell("number")).toBe("7");
  expect(cell("recorded_at")).toBe("2020-01-09T06:00:00.000Z");
  expect(cell("recorded_by")).toBe("'+Ada");
  expect(cell("subject")).toBe("'-Rails");
  expect(cell("notice")).toBe("'=EXERCISE");
  expect(cell("changes")).toContain("Level: 2 Moderate -> 4 Severe");
  expect(cell("after")).toBe(entry.after);
});

test.each(["\n", "\r", "\r\n"])(
  "in CSV a line break %j inside a text starts no row and no cell",
  (lineBreak) => {
    const columns = [{ name: "title", of: ({ title }: { title: string }) => title }];
    const title = `Two rockets${lineBreak}=cmd()`;
    const text = bytesOf(csv, { ...list, columns, recordOf: () => ({}) } as never, [[{ title }]]).toString();
    expect(text).toContain(`"${title}"`);
    expect(parse(text)).toHaveLength(2);
  },
);

test("however many parts it is written in, the JSON file is one document", () => {
  const { desk, entries } = JSON.parse(bytesOf(json, list, [[], [record], [record, record]]).toString());
  expect(desk).toBe("Desk");
  expect(entries).toHaveLength(3);
  expect(entries[0]).toMatchObject({ seq: 7, said: "raised to Severe from Moderate", recordedBy: "+Ada" });
  expect(JSON.parse(bytesOf(json, list, [[]]).toString()).entries).toEqual([]);
});

test("in a workbook every text is a cell of text that is none of a formula, and instants are dates", () => {
  const bytes = bytesOf(xlsx, list, [[], [record], [record]]);
  const [sheet = ""] = sheetsOf(bytes);
  expect(sheet.match(/<row /g)).toHaveLength(3);
  expect(sheet).not.toContain("<f>");
  expect(sheet).toContain('<c r="C2" s="2" t="inlineStr"><is><t xml:space="preserve">+Ada</t></is></c>');
  expect(sheet).toContain('<c r="A3"><v>7</v></c>');
  const [, serial] = /<c r="B2" s="3"><v>([\d.]+)<\/v>/.exec(sheet) ?? [];
  expect(Math.round((Number(serial) - 25_569) * 86_400_000)).toBe(NOW);
  const styles = strFromU8(unzipSync(bytes)["xl/styles.xml"] ?? new Uint8Array());
  expect(
    styles
      .match(/<cellXfs.*<\/cellXfs>/)?.[0]
      .split("<xf")
      .map((xf) => xf.includes('quotePrefix="1"')),
  ).toEqual([false, false, true, true, false, false, false, false]);
});

test("whatever somebody typed, a workbook stays XML that says it", () => {
  const odd = "a<b>&c\u0001\r\n_x0041_\ud800 \uFFFE";
  const said: WrittenList<string> = {
    columns: [{ name: "said", of: (row) => row }],
    recordOf: (row) => ({ row }),
    head: { desk: "Desk", notice: "" },
  };
  const [sheet = ""] = sheetsOf(bytesOf(xlsx, said, [[odd, "x".repeat(40_000)]]));
  expect(sheet).toContain("a&lt;b&gt;&amp;c_x0001_&#13;\n_x005F_x0041__xD800_ _xFFFE_");
  const longest = /<t xml:space="preserve">(x+)( …[^<]*)<\/t>/.exec(sheet);
  expect(`${longest?.[1]}${longest?.[2]}`).toHaveLength(32_767);
  expect(longest?.[2]).toContain("cut");
});

test("rows that one sheet does not hold go to the next, under a head of their own", () => {
  const numbers: WrittenList<number> = {
    columns: [{ name: "n", of: (row) => row }],
    recordOf: (row) => ({ row }),
    head: { desk: "Desk", notice: "" },
  };
  const sheets = sheetsOf(bytesOf(xlsxOf(4), numbers, [[], [1, 2], [3, 4, 5, 6], [7]]));
  expect(sheets.map((sheet) => [...sheet.matchAll(/<v>(\d)<\/v>/g)].map(([, n]) => n).join(""))).toEqual([
    "123",
    "456",
    "7",
  ]);
  expect(sheets.every((sheet) => sheet.includes(">n</t>"))).toBe(true);
});

test("each format is found by its name", () => {
  expect(LIST_FORMATS.map(({ name }) => listFormatNamed(name)?.name)).toEqual(["csv", "json", "xlsx"]);
  expect(listFormatNamed("pdf")).toBeUndefined();
});
