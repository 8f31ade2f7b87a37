import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "@/formats/csv";
import { CSV_ROWS, csvRowOf, guarded, unguarded } from "@/formats/csv-cell";
import { COLUMN_NAMES, rowsOf } from "@/formats/csv-columns";
import { withByteOrderMark } from "@/formats/encoding";
import { accepted } from "../drafts";
import { hostileText, snapshotSaying } from "./snapshots";

const bytesOf = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const read = async (text: string) =>
  csv.read?.(bytesOf(text)) ?? { ok: false, kind: "invalid", problems: [] };
const written = async () => csv.write(csv.example);

test("any text survives writing and reading CSV", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const snapshot = snapshotSaying(text);
      expect(accepted(await read(await csv.write(snapshot)))).toEqual(rowsOf(snapshot));
    }),
  );
});

test("rows of long lists are written as those of a snapshot, byte by byte", () => {
  const cell = fc.oneof(
    hostileText,
    fc.constantFrom("plain", "a,b", 'say "no"', " x", "x ", "'", "", "a\nb"),
    fc.integer(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
      const whole = cells.map((each) => (typeof each === "string" ? guarded(each) : each));
      expect(csvRowOf(cells)).toBe(stringify([whole], CSV_ROWS));
    }),
  );
});

test("guarding a cell is undone exactly, even for text that starts with apostrophes", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    }),
  );
});

describe("text that a spreadsheet would run", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-a", "'-a"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["＝1", "'＝1"],
    ["\uFE631+1", "'\uFE631+1"],
    ["\u2212cmd", "'\u2212cmd"],
    ["'=1", "''=1"],
    ["\u200b=1", "'\u200b=1"],
    ["\ufeff+1", "'\ufeff+1"],
    ["\u00ad-a", "'\u00ad-a"],
    ["\u0000@a", "'\u0000@a"],
    [" \t\u2060=1", "' \t\u2060=1"],
    ["\u00a0\u200e\u200f=1", "'\u00a0\u200e\u200f=1"],
    ["'\u200b=1", "''\u200b=1"],
  ])("%j is written as %j", (text, cell) => expect(guarded(text)).toBe(cell));

  test.each(["-2", "1.5e3", "-0.25", "plain", "'tis", "a=b", "\u200ba=b"])("%j is unchanged", (text) =>
    expect(guarded(text)).toBe(text),
  );

  test("never starts a cell without an apostrophe before it, and such a cell is quoted", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(..."=+-@\t\r\n＝＋－＠﹢﹣﹦﹫⁺⁻⁼₊₋₌−﬩⩵⩶"),
        hostileText,
        async (sign, text) => {
          fc.pre(Number.isNaN(Number(sign + text)));
          const table = await csv.write(snapshotSaying(sign + text));
          expect((parse(table) as string[][]).flat().filter((cell) => cell.startsWith(sign))).toEqual([]);
          expect(table).toContain(`,"'${sign}`);
        },
      ),
    );
  });
});

test("there is one row per indicator, and one for a category without any", async () => {
  const rows = rowsOf(csv.example);
  expect(rows.map((row) => [row.category_id, row.indicator_id])).toEqual([
    ["rockets", "rails"],
    ["rockets", "standby"],
    ["drones", "swarms"],
    ["cyber-insider", null],
  ]);
});

test("a row has its category, level, times, rationale, and its snapshot", () => {
  expect(rowsOf(csv.example)[0]).toMatchObject({
    snapshot: 8,
    category_level: 4,
    category_level_name: "Severe",
    is_driver: true,
    level: 4,
    level_name: "Severe",
    likelihood_ratio: 0.85,
    likelihood: "very likely",
    confidence: "high",
    freshness: "due",
    judgement_effective_at: "2020-01-08T20:10:00.000Z",
    judgement_recorded_at: "2020-01-08T21:15:00.000Z",
    recorded_by: "Ada",
    policy_version: 1,
    digest: csv.example.digest,
  });
});

test("lines end in CR LF, and the header comes first", async () => {
  const text = await written();
  expect(text.startsWith(`${COLUMN_NAMES.join(",")}\r\n`)).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
});

describe("a table saved again by a spreadsheet reads the same", () => {
  const again: [string, (text: string) => Buffer][] = [
    ["with a byte order mark", (text) => bytesOf(withByteOrderMark(text))],
    ["as UTF-16", (text) => bytesOf(withByteOrderMark(text), "utf16le")],
    ["as Windows-1252", (text) => bytesOf(text, "latin1")],
    ["with an empty column more", (text) => bytesOf(text.replaceAll(/\r\n/g, ",\r\n"))],
    ["with an empty line at the end", (text) => bytesOf(`${text}\r\n`)],
  ];
  test.each(again)("%s", async (_, saved) => {
    const snapshot = snapshotSaying("Café");
    const bytes = saved(await csv.write(snapshot));
    expect(await csv.read?.(bytes)).toEqual({ ok: true, value: rowsOf(snapshot) });
  });
});

describe("an invalid table is refused, with the position", () => {
  test("a missing column by its name", async () => {
    expect(await read((await written()).replace("is_driver", "driver"))).toMatchObject({
      problems: [{ field: "is_driver", message: expect.stringContaining("is_driver") }],
    });
  });

  test("an invalid level by row and column", async () => {
    const broken = (await written()).replace(",yes,4,Severe", ",yes,four,Severe");
    expect(await read(broken)).toMatchObject({ problems: [{ field: "2.level" }] });
  });

  test("a cell too many by its row", async () => {
    const broken = (await written()).replace(/\r\n$/, ",left over\r\n");
    expect(await read(broken)).toMatchObject({
      problems: [{ field: "5", message: expect.stringContaining("left over") }],
    });
  });

  test("an unclosed quote", async () => {
    expect(await read(`${COLUMN_NAMES.join(",")}\r\n"8`)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/^This is not a CSV table/) }],
    });
  });
});
