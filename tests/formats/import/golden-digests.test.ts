import { expect, test } from "vitest";
import type { ReadRow } from "@/domain/import/read-row";
import { checkedRowOf } from "@/domain/import/row-check";
import { isDigestOfRow } from "@/domain/import/row-digest";
import { guessMapping } from "@/formats/import/mapped-columns";
import { table } from "@/formats/import/table";
import { IMPORTERS, importerNamed } from "@/formats/importers";
import { rowsIn } from "./files";
import golden from "./golden-digests.json";

/** Examples as they were when their digests were stored; those of the other formats are unchanged. */
const FORMER: Readonly<Record<string, string>> = golden.texts;

/** The rows of an importer's example, as an import stores them. */
async function checkedExample(name: string) {
  const importer = importerNamed(name);
  if (!importer) throw new Error(`There is no importer ${name}.`);
  const text = FORMER[name] ?? importer.example;
  const options = importer.isMapped ? { mapping: guessMapping(text), source: "A list" } : {};
  return checkedRowsOf(await rowsIn(importer, text, options));
}

const checkedRowsOf = (rows: readonly ReadRow[]) =>
  rows.flatMap((row) => {
    const checked = checkedRowOf(row, {
      categoryId: "rockets",
      categories: new Set(["rockets", "shipping", "kidnapping", "drones", "cyber-insider"]),
      indicators: new Set(row.ok && row.content.kind === "level" ? [row.content.level.indicatorId] : []),
      now: Date.parse("2030-01-01"),
    });
    return checked.ok ? [checked.value] : [];
  });

test("the rows of a table that was first imported with a zone have the keys and digests that desks have stored", async () => {
  const { text, zone, rows } = golden.zoned;
  const options = { mapping: guessMapping(text), source: "A list", zone };
  const read = checkedRowsOf(await rowsIn(table, text, options));
  expect(read.map(({ key, digest }) => [key, digest])).toEqual(rows);
});

test("every importer has golden digests", () => {
  expect(Object.keys(golden.today).sort()).toEqual(IMPORTERS.map(({ name }) => name).sort());
});

test.each(Object.entries(golden.today))(
  "the rows of %s have the digests that desks have stored",
  async (name, digests) => {
    expect((await checkedExample(name)).map(({ digest }) => digest)).toEqual(digests);
  },
);

test.each(Object.entries(golden.keys))(
  "the rows of %s have the keys that desks have stored",
  async (name, keys) => {
    expect((await checkedExample(name)).map(({ key }) => key)).toEqual(keys);
  },
);

test("a stored column mapping still reads every field that it names, and gives a row without an id its stored key", async () => {
  const { columns, table, row } = golden.mapping;
  expect(guessMapping(table)).toEqual(columns);
  const importer = IMPORTERS.find((each) => each.isMapped);
  const read = importer && (await rowsIn(importer, table, { mapping: columns, source: "A list" }));
  expect(read).toMatchObject([row]);
});

test.each(Object.entries(golden.first))(
  "the rows of %s match the digests stored before digests had versions",
  async (name, digests) => {
    const rows = await checkedExample(name);
    expect(rows.map((row, i) => isDigestOfRow(digests[i] ?? null, row.digest, row.content))).toEqual(
      digests.map(() => true),
    );
  },
);
