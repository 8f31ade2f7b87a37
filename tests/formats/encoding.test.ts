import { expect, test } from "vitest";
import { encodingNamed, textOf } from "@/formats/encoding";
import { table } from "@/formats/import/table";
import type { ReadOptions } from "@/formats/importer";
import { detectEncoding } from "@/formats/reading/detect-encoding";
import { refuseMixed } from "@/formats/reading/mixed-encoding";
import { fileOf, incidentIn, rowsOf } from "./import/files";

async function incidentsIn(file: Uint8Array, options: ReadOptions = {}) {
  const rows = await rowsOf(table, fileOf(file), { zone: "UTC", ...options });
  return rows.flatMap((row) => (row.ok ? [incidentIn(row.content)] : []));
}

test.each([
  ["windows-1256", [0xe5, 0xcc, 0xe6, 0xe3, 0x20, 0xd5, 0xc7, 0xd1, 0xe6, 0xce, 0xed], "هجوم صاروخي"],
  ["windows-1251", [0xc2, 0xe7, 0xf0, 0xfb, 0xe2, 0x20, 0xf3, 0x20, 0xe1, 0xe0, 0xe7, 0xfb], "Взрыв у базы"],
  ["koi8-r", [0xe9, 0xd2, 0xc1, 0xcb], "Ирак"],
  ["windows-1252", [0x43, 0x61, 0x66, 0xe9], "Café"],
  [
    "windows-1252",
    [0x70, 0x72, 0xe8, 0x73, 0x20, 0x64, 0x92, 0x75, 0x6e, 0x20, 0x64, 0xe9, 0x70, 0xf4, 0x74],
    "près d’un dépôt",
  ],
  [
    "shift_jis",
    [0x83, 0x7a, 0x83, 0x8b, 0x83, 0x80, 0x83, 0x59, 0x8a, 0x43, 0x8b, 0xac, 0x81, 0x5b],
    "ホルムズ海峡ー",
  ],
  ["gb18030", [0xb1, 0xac, 0xd5, 0xa8, 0xca, 0xc2, 0xbc, 0xfe], "爆炸事件"],
])(
  "text in %s is detected, reported as a guess with a sample, and read in another encoding on request",
  async (name, bytes, words) => {
    const file = Buffer.concat([
      Buffer.from("date,title\n2020-01-08,"),
      Buffer.from(bytes),
      Buffer.from("\n"),
    ]);
    expect(await detectEncoding(fileOf(file))).toEqual({ encoding: name, by: "guess", sample: words });
    expect(await incidentsIn(file)).toMatchObject([{ title: words }]);
    expect((await incidentsIn(file, { encoding: "ibm866" }))[0]?.title).not.toBe(words);
  },
);

test("XML is read as it declares, and an encoding by any of its names", async () => {
  const file = fileOf(Buffer.from('<?xml version="1.0" encoding="ISO-8859-5"?><a>\xb2</a>', "latin1"));
  expect(await detectEncoding(file)).toEqual({ encoding: "iso-8859-5", by: "declaration" });
  expect([encodingNamed("latin1"), encodingNamed("cp1256"), encodingNamed("nope")]).toEqual([
    ...["windows-1252", "windows-1256", undefined],
  ]);
});

test("a text that is not UTF-8 keeps its quotation marks and dashes", () => {
  expect(textOf(Uint8Array.of(0x93, 0x6e, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x80))).toBe("“no” – €");
});

test.each([
  ["utf-16le", (text: string) => Buffer.from(text, "utf16le")],
  ["utf-16be", (text: string) => Buffer.from(text, "utf16le").swap16()],
])(
  "%s without a byte order mark is known by the halves of its letters that are NUL",
  async (name, bytesOf) => {
    const file = bytesOf("id,date,title\n1,2020-01-08,هجوم صاروخي على القاعدة\n");
    expect(await detectEncoding(fileOf(file))).toEqual({ encoding: name, by: "contents" });
    expect(await incidentsIn(file)).toMatchObject([{ title: "هجوم صاروخي على القاعدة" }]);
  },
);

test("a few NULs in a text make it no UTF-16", async () => {
  expect(await detectEncoding(fileOf("date,title\0\n2020-01-08,Übung\n"))).toMatchObject({
    encoding: "utf-8",
  });
});

const JOINED: [string, Uint8Array[], string | undefined][] = [
  [
    "French from two programs",
    [Buffer.from("Fusée à l’aube"), Buffer.from("Près d’ici\xe9", "latin1")],
    "line 2",
  ],
  [
    "Western text alone",
    [Buffer.from("Près", "latin1"), Buffer.from("C\xf4t\xe9 \xa9", "latin1")],
    undefined,
  ],
  ["Chinese of two kinds", [Uint8Array.of(0xb1, 0xac, 0xd5, 0xa8), Buffer.from("火箭弹袭击基地")], "line 1"],
  [
    "Chinese that is UTF-8 by chance",
    [Uint8Array.of(0xb1, 0xac, 0xd5, 0xa8, 0xca, 0xc2), Uint8Array.of(0xc4, 0xa3)],
    undefined,
  ],
];

test.each(JOINED)("%s: a text in two encodings is refused, with a line", async (_, lines, place) => {
  const file = fileOf(Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")])), 7);
  const { encoding } = await detectEncoding(file);
  const refused = await refuseMixed(file, encoding).then(
    () => undefined,
    (error) => error,
  );
  expect(refused?.place).toBe(place);
  if (place)
    expect(refused.message).toMatch(/^This text is in two encodings: line \d is UTF-8, and line \d is not/);
});
