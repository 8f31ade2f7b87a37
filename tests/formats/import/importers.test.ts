import { describe, expect, test } from "vitest";
import { IMPORTERS, importerNamed, importerOf } from "@/formats/importers";
import { fileOf, refusalOf, rowsOf } from "./files";

test("importers have unique names, and are found by them", () => {
  const names = IMPORTERS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const importer of IMPORTERS) expect(importerNamed(importer.name)).toBe(importer);
  expect(importerNamed("none")).toBeUndefined();
});

describe.each(IMPORTERS)("$name", (importer) => {
  test("recognises its example among all the others, and has terms", () => {
    expect(importerOf(importer.example, "file")).toBe(importer);
    expect(importer.terms).toMatch(/\S.*\.$/);
  });

  test("accepts its whole example, as a form would", async () => {
    const rows = await rowsOf(importer, fileOf(importer.example));
    expect(rows.filter((row) => !row.ok)).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => (row.ok ? [refusalOf(row.content)] : [])).filter(Boolean)).toEqual([]);
  });

  test("reads the same however the file is split into chunks", async () => {
    const whole = await rowsOf(importer, fileOf(importer.example));
    for (const size of [1, 2, 7])
      expect(await rowsOf(importer, fileOf(importer.example, size))).toEqual(whole);
  });

  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${importer.example}`, "utf8")],
    ["UTF-16, little end first", Buffer.from(`\uFEFF${importer.example}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${importer.example}`, "utf16le").swap16()],
    ["CR LF", Buffer.from(importer.example.replaceAll(/\r?\n/g, "\r\n"), "utf8")],
  ])("tells the same in %s", async (_, bytes) => {
    const keys = (rows: Awaited<ReturnType<typeof rowsOf>>) => rows.map((row) => row.ok && row.key);
    expect(keys(await rowsOf(importer, fileOf(bytes)))).toEqual(
      keys(await rowsOf(importer, fileOf(importer.example))),
    );
  });
});
