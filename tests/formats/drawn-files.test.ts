import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import { redact } from "@/domain/snapshot/hand-out";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { fileOf, formatNamed } from "@/formats";
import { drawIncidents } from "@/formats/pdf/category-lists";
import { bytesOf } from "@/formats/pdf/pdf-file";
import { reportOf } from "@/formats/pdf/report";
import { Sheet } from "@/formats/pdf/sheet";
import { boardSvg } from "@/formats/png/picture";
import { xlsx } from "@/formats/xlsx";
import { drawnDigests, SCRIPTS } from "./drawn-files";
import { snapshotSaying, snapshotWithCover, snapshotWithLists } from "./snapshots";

/** The text of each page of a PDF, read by pdf.js. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text;
}

const cellsOf = async (snapshot: Snapshot) =>
  Object.values(unzipSync(await fileOf(snapshot, xlsx)))
    .map((part) => Buffer.from(part).toString())
    .join("\n");

/** The XML of one sheet, by its name. */
async function partOf(name: string): Promise<string> {
  const at = ["Snapshot", "Board", "Indicators", "Trend", "Evidence", "Incidents"].indexOf(name) + 1;
  const parts = unzipSync(await fileOf(snapshotWithLists(), xlsx));
  return Buffer.from(parts[`xl/worksheets/sheet${at}.xml`] ?? []).toString();
}

const DIGESTS = "tests/formats/drawn-files.sha256";
/** Where else they are made; `WATCHFLOOR_OTHER_NODES` has other versions of Node, with a colon between them. */
const ELSEWHERE = [
  process.execPath,
  ...(process.env.WATCHFLOOR_OTHER_NODES ?? "").split(":").filter(Boolean),
];

describe("the same bytes everywhere", () => {
  test("PDF, PNG, Excel and every exported page have the digests that they always had", async () => {
    await expect(await drawnDigests()).toMatchFileSnapshot("drawn-files.sha256");
  });

  test.each(ELSEWHERE)("also in Tokyo and in German, by %s", (node) => {
    const program =
      'import { drawnDigests } from "./tests/formats/drawn-files.ts"; process.stdout.write(await drawnDigests());';
    const digests = execFileSync(node, ["--import", "tsx", "--input-type=module", "--eval", program], {
      env: { ...process.env, TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
      encoding: "utf8",
    });
    expect(digests).toBe(readFileSync(DIGESTS, "utf8"));
  });
});

describe("a PDF", () => {
  const snapshot = snapshotWithCover("TLP:AMBER+STRICT");
  let bytes: Uint8Array = new Uint8Array();
  let pages: string[] = [];
  beforeAll(async () => {
    bytes = await reportOf(snapshot, "a4");
    pages = await pagesOf(bytes);
  });

  test("has the board on the first page, a page for each category, and its digest and policy on the last", () => {
    expect(pages).toHaveLength(2 + snapshot.categories.length);
    for (const { name } of snapshot.categories) expect(pages[0]).toContain(name);
    for (const [i, { name, question }] of snapshot.categories.entries()) {
      expect(pages[i + 1]).toContain(name);
      expect(pages[i + 1]?.replaceAll(/\s+/g, " ")).toContain(question.slice(0, 40));
    }
    expect(pages.at(-1)?.replaceAll(/\s/g, "")).toContain(snapshot.digest);
  });

  test("has the marking twice, the digest and its number on every page", () => {
    for (const [i, page] of pages.entries()) {
      expect(page.split("TLP:AMBER+STRICT")).toHaveLength(3);
      expect(page).toContain(`SHA-256 ${snapshot.digest}`);
      expect(page).toContain(`page ${i + 1} of ${pages.length}`);
    }
  });

  test("is read in its order: title, notices, note, posture, board", () => {
    const words = [
      "Weekly picture",
      "Example desk, January 2020. Its clock",
      "Read page two first.",
      "Highest of 3",
      "Category",
    ];
    const places = words.map((each) => pages[0]?.indexOf(each) ?? -1);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("has an element for everything, describes its lanes, and names its language, its title and PDF/UA", async () => {
    const file = await getDocumentProxy(new Uint8Array(bytes));
    const { info, metadata } = await file.getMetadata();
    expect(info).toMatchObject({
      Language: "en",
      Title: "Weekly picture, 090600ZJAN20",
      IsXFAPresent: false,
    });
    expect(metadata.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const tree = JSON.stringify(await (await file.getPage(1)).getStructTree());
    for (const role of ["H1", "H2", "Table", "TR", "TH", "TD", "L", "LI"])
      expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain("Rockets: Not assessed from 12 October 2019".slice(0, 22));
    expect((await file.getOutline()).map(({ title }) => title)).toEqual([
      "Board",
      "Rockets: 4 Severe",
      "Drones: Not assessed",
      "Cyber insider: Not assessed",
      "Policy and digest",
    ]);
  });

  test("has a long note on pages of its own, and the longest rationale whole", async () => {
    const long = Array.from({ length: 200 }, (_, i) => `Line ${i} of the note.`).join("\n");
    const [first, second, ...rest] = await pagesOf(
      await reportOf({ ...snapshot, cover: { title: null, note: long, marking: null } }, "letter"),
    );
    expect(first).not.toContain("Line 0");
    expect(second).toContain("Line 0 of the note.");
    expect(rest.join("")).toContain("Line 199 of the note.");
  });

  test("writes Arabic, Hebrew and Cyrillic as letters, and says which characters its fonts lack", async () => {
    const text = (await pagesOf(await reportOf(snapshotSaying(SCRIPTS), "a4"))).join(" ");
    for (const words of ["صواريخ", "بغداد", "Ракеты у Багдада", "רקטות", "[U+6B66][U+6F22]"])
      expect(text).toContain(words);
    expect(text.replaceAll(/\s+/g, " ")).toMatch(/The fonts of this file lack \d+ of its characters/);
  });

  test("leaves no heading and no head of a table alone at the end of a page, and cuts none", async () => {
    const [category] = snapshotWithLists().categories;
    if (!category) throw new Error("The example has no category.");
    const sheet = new Sheet({ title: "", subject: "", author: "", size: "A4", at: new Date(0) });
    for (let room = 16; room <= 120; room += 4) {
      sheet.addPage();
      sheet.y = sheet.bottom - room;
      drawIncidents(sheet, category);
    }
    sheet.endStructure();
    const listing = bytesOf(sheet.file);
    sheet.file.end();
    const listed = (await pagesOf(await listing)).filter((text) => text.includes("Incidents of the last"));
    expect(listed).toHaveLength(27);
    for (const text of listed) {
      expect(text).toContain("Rockets at K-1");
      expect(text).toMatch(/Killed,\s+injured/);
    }
  });

  test("lists evidence and incidents, and says what was left out in its place", async () => {
    const whole = (await pagesOf(await reportOf(snapshotWithLists(), "a4"))).join(" ");
    for (const words of ["Two rails seen", "Reuters", "Rockets at K-1"]) expect(whole).toContain(words);
    const handOut = redact(snapshotWithLists(), { ...EVERYTHING, sections: ["indicators"] });
    const part = (await pagesOf(await reportOf(handOut, "a4"))).join(" ");
    for (const words of ["Posture left out.", "Last 90 days left out.", "Rationale left out."])
      expect(part).toContain(words);
    expect(part).not.toContain("Two rails seen");
  });
});

describe("Excel", () => {
  test("has a sheet for the snapshot, board, indicators, trend, evidence and incidents", async () => {
    const text = await cellsOf(snapshotWithLists());
    expect([...text.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Snapshot",
      "Board",
      "Indicators",
      "Trend",
      "Evidence",
      "Incidents",
    ]);
    for (const words of ["Two rails seen", "Rockets at K-1"]) expect(text).toContain(words);
  });

  test("has times as dates, levels as numbers, and formulas as text", async () => {
    const text = await cellsOf(snapshotWithLists());
    // 8 January 2020, 20:10: since when the first level holds.
    expect(text).toContain(`s="3"><v>${43838 + (20 * 60 + 10) / 1440}</v>`);
    expect(text).toMatch(/<c r="D2" s="5"><v>4<\/v><\/c>/);
    expect(text).not.toContain("<f>");
  });

  test("is printed as wide as the paper, with its head on every page and without what only programs need", async () => {
    const text = await cellsOf(snapshotWithLists());
    expect(
      text.match(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/g),
    ).toHaveLength(6);
    expect(text.match(/<definedName name="_xlnm.Print_Titles"/g)).toHaveLength(6);
    expect(text).toContain("'Board'!$A$1:$M$4<");
    for (const [, sheet = "", last = ""] of text.matchAll(/'(\w+)'!\$A\$1:\$([A-Z])\$/g)) {
      const columns =
        (await partOf(sheet)).match(/<col [^>]*width="(\d+)"/g)?.slice(0, last.charCodeAt(0) - 64) ?? [];
      const width = columns.reduce((sum, each) => sum + Number(/width="(\d+)"/.exec(each)?.[1]), 0);
      // 140 characters fit across A4 at the size of the screen, so nothing is printed below two thirds of it.
      expect(width, sheet).toBeLessThanOrEqual(210);
    }
  });

  test("has the marking in every row and on every printed page", async () => {
    const text = await cellsOf(snapshotWithCover("Ours & theirs"));
    expect(text.match(/<oddHeader>&amp;ROurs &amp;&amp; theirs<\/oddHeader>/g)).toHaveLength(6);
    expect(text.split("Ours &amp; theirs").length).toBeGreaterThan(90);
  });
});

test("the picture says what the board says, without any font", () => {
  const svg = boardSvg(snapshotWithCover());
  expect(svg).not.toMatch(/<text|font-family/);
  expect(svg.match(/<use /g)?.length).toBeGreaterThan(500);
});

test("a process of their own draws PDF and PNG, and a snapshot that cannot be drawn is reported", async () => {
  const [pdf, png] = [formatNamed("pdf"), formatNamed("png")];
  if (!pdf || !png) throw new Error("There is no PDF and no PNG.");
  expect(
    Buffer.from(await fileOf(pdf.example, pdf))
      .subarray(0, 8)
      .toString(),
  ).toBe("%PDF-1.7");
  expect(
    Buffer.from(await fileOf(png.example, png))
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  const broken = { ...pdf.example, takenAt: "never" };
  await expect(fileOf(broken, pdf)).rejects.toThrow("The file was not drawn");
  expect(Buffer.from(await fileOf(pdf.example, pdf, "letter")).length).toBeGreaterThan(10_000);
});
