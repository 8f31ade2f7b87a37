import { describe, expect, test } from "vitest";
import { UnreadableFile } from "@/formats/importer";
import { importerNamed } from "@/formats/importers";
import { fileOf, incidentIn, onlyRowIn, rowsIn, rowsOf } from "./files";
import { UNREADABLE_DOCUMENTS } from "./hostile-documents";
import { ASAM_HEADER, asamDocument, asamFile, asamRow, UCDP_HEADER, ucdpRow } from "./hostile-files";
import { UNREADABLE_TABLES } from "./hostile-tables";

const named = (name: string) => {
  const importer = importerNamed(name);
  if (!importer) throw new Error(`There is no importer ${name}`);
  return importer;
};
const [asam, ucdp, acled, gdelt, table] = ["asam", "ucdp", "acled", "gdelt", "csv"].map(named) as [
  ReturnType<typeof named>,
  ReturnType<typeof named>,
  ReturnType<typeof named>,
  ReturnType<typeof named>,
  ReturnType<typeof named>,
];

describe("is refused as a whole, with position and cause", () => {
  test.each([...UNREADABLE_TABLES, ...UNREADABLE_DOCUMENTS])(
    "$name ($importer)",
    async ({ importer, file, says, at }) => {
      const bytes = file();
      const before = process.memoryUsage().rss;
      const refused = await rowsOf(named(importer), fileOf(bytes)).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UnreadableFile);
      expect(refused).toMatchObject({
        message: expect.stringMatching(says),
        place: expect.stringMatching(at),
      });
      expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
    },
  );
});

describe("has its row refused, by column", () => {
  test.each([
    ["a latitude beyond the pole", ucdp, ucdpRow({ latitude: 95 }), "latitude"],
    ["a longitude beyond the date line", ucdp, ucdpRow({ longitude: -181 }), "longitude"],
    ["a latitude that is no number", ucdp, ucdpRow({ latitude: "NaN" }), "latitude"],
    ["a latitude without an end", ucdp, ucdpRow({ latitude: "Infinity" }), "latitude"],
    ["a latitude in hexadecimal", ucdp, ucdpRow({ latitude: "0x21" }), "latitude"],
    ["30 February", ucdp, ucdpRow({ from: "2019-02-30", until: "2019-03-01" }), "date_start"],
    ["a thirteenth month", ucdp, ucdpRow({ from: "2019-13-01", until: "2019-12-01" }), "date_start"],
    ["the year 0", ucdp, ucdpRow({ from: "0000-01-01" }), "date_start"],
    ["a date in the order of a spreadsheet", ucdp, ucdpRow({ from: "06/13/2019" }), "date_start"],
    ["an end before the beginning", ucdp, ucdpRow({ date: 2, until: "2019-06-12" }), "date_end"],
    ["deaths below none", ucdp, ucdpRow({ best: -1 }), "best"],
    ["half a death", ucdp, ucdpRow({ best: 1.5 }), "best"],
    ["a class that is not in the codebook", ucdp, ucdpRow({ where: 9 }), "where_prec"],
    ["a code named like a part of every object", ucdp, ucdpRow({ where: "constructor" }), "where_prec"],
    ["a missing id", ucdp, ucdpRow({ id: "" }), "id"],
    ["more cells than the header", ucdp, ucdpRow().replace("Iraq", "Iraq,Baghdad"), "cell 12"],
  ])("%s", async (_, importer, row, column) => {
    const rows = await rowsIn(importer, UCDP_HEADER + ucdpRow() + row);
    expect(rows).toMatchObject([{ ok: true }, { ok: false, row: 2, line: 3, problems: [{ column }] }]);
  });

  test("an account that is longer than a desk stores: refused, never truncated", async () => {
    const [row] = await rowsIn(asam, asamFile(asamRow({ description: "x".repeat(30_000) })));
    expect(row).toMatchObject({ ok: false, problems: [{ column: "description", message: /at most 20000/ }] });
  });

  test("an event with a column too few, and one with an invalid code", async () => {
    const [good = ""] = gdelt.example.split("\n");
    const odd = good.split("\t").with(26, "99").with(28, "99").with(27, "99").join("\t");
    const rows = await rowsIn(gdelt, [good, good.replace("\t", ""), odd].join("\n"));
    expect(rows).toMatchObject([
      { ok: true },
      { ok: false, problems: [{ message: /not 60/ }] },
      { ok: false, problems: [{ column: "event" }] },
    ]);
  });

  test("31 February in words", async () => {
    const rows = await rowsIn(acled, acled.example.replace("27 December 2019", "31 February 2020"));
    expect(rows).toMatchObject([{ ok: false, problems: [{ column: "event_date" }] }]);
  });

  test("an ambiguous date, where the column does not settle the order", async () => {
    const rows = await rowsIn(table, "date,title\n08/01/2020,x\n");
    expect(rows).toMatchObject([{ ok: false, problems: [{ column: "date", message: /could be two days/ }] }]);
  });
});

describe("is accepted, and does no harm", () => {
  const described = async (text: string | Uint8Array) => {
    const [row] = await rowsOf(asam, fileOf(text));
    return row?.ok ? incidentIn(row.content).description : row;
  };

  test.each([
    [
      "Windows-1252",
      Buffer.from(asamFile(asamRow({ description: "at S\xe3o Tom\xe9 \x97 quay" })), "latin1"),
      "at São Tomé — quay",
    ],
    [
      "UTF-16 without a mark, its NULs stripped",
      Buffer.from(asamFile(asamRow({ description: "plain" })), "utf16le"),
      "plain",
    ],
    ["NULs in a text", asamFile(asamRow({ description: "a\0b" })), "ab"],
    [
      "a script",
      asamFile(asamRow({ description: "<script>alert(1)</script>" })),
      "<script>alert(1)</script>",
    ],
    ["a formula", asamFile(asamRow({ description: '"=HYPERLINK(""http://x"")"' })), '=HYPERLINK("http://x")'],
    [
      "control characters and a turn of direction",
      asamFile(asamRow({ description: "a\x07b\u202ec" })),
      "a\x07b\u202ec",
    ],
    ["half a surrogate pair", asamDocument(',"description":"a\\ud800b"'), "a\uFFFDb"],
  ])("%s", async (_, file, text) => {
    expect(await described(file)).toMatch(text);
  });

  test("a key named like the prototype of every object is an ordinary key", async () => {
    await onlyRowIn(
      asam,
      asamDocument(',"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'),
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("repeated headers, empty lines, short rows, trailing commas and mixed line ends", async () => {
    const rows = await rowsIn(
      asam,
      `${ASAM_HEADER}${asamRow()}\r\n\r\n${ASAM_HEADER}2019-60,2019-06-14\r2019-61,2019-06-15,,,,,,,,,,,\r\n${ASAM_HEADER}`,
    );
    expect(rows).toMatchObject([
      { ok: true, row: 1, line: 2, key: "2019-59" },
      { ok: true, row: 2, line: 6, key: "2019-60" },
      { ok: true, row: 3, line: 7, key: "2019-61" },
    ]);
  });

  test("a header alone, and an empty list, have no rows", async () => {
    expect(await rowsIn(asam, ASAM_HEADER)).toEqual([]);
    expect(await rowsIn(asam, '{"asam":[]}')).toEqual([]);
  });
});
