import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { isDigestRight } from "@/domain/digest";
import { FORMATS, fileNameOf, fileOf, formatNamed, PAGE_FORMATS } from "@/formats";
import { pageCsv } from "@/formats/page/csv";
import { pageHtml } from "@/formats/page/html";
import { pageMarkdown } from "@/formats/page/markdown";
import { pdfOfPage } from "@/formats/page/pdf";
import { pageXlsx } from "@/formats/page/xlsx";
import { signed } from "@/formats/signed-file";
import { provedFile } from "@/formats/verified-file";
import { SIGNER } from "../signed-exports";
import { hostileText } from "../snapshots";
import { pagesSaying } from "./example-pages";

const KINDS = Object.entries(pagesSaying("Rails & <rails>"));
/** Those whose bytes drawn-files.sha256 has. */
const isDrawn = (name: string) => name === "pdf" || name === "png";
const tagsOf = (text: string) => text.match(/<[^>]*>/g) ?? [];
const nameOf = (tag: string) => tag.match(/^<[!/]?\w+/)?.[0];

describe.each(KINDS)("a page of the kind %s", (kind, page) => {
  const formats = kind === "map" ? FORMATS : PAGE_FORMATS;

  test("is the same bytes however often it is written, signed, and verified; one changed byte is found", async () => {
    for (const format of formats) {
      const file = await fileOf(page, format);
      const { bytes, signature } = signed(file, page, format, SIGNER);
      const beside = format.slot ? null : signature;
      if (!isDrawn(format.name)) expect(await fileOf(structuredClone(page), format)).toEqual(file);
      expect(provedFile(bytes, beside)).toMatchObject({
        isSigned: true,
        altered: [],
        number: null,
        leftOut: null,
      });
      for (let at = 0; at < 8; at++) {
        const changed = Buffer.from(bytes);
        const place = Math.floor((at / 8) * changed.length);
        changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
        expect(provedFile(changed, beside).altered, `${format.name} at ${place}`).not.toEqual([]);
      }
      expect(fileNameOf(page, format)).toMatch(
        new RegExp(`^watchfloor-${kind}-[\\w-]+\\.${format.extension}$`),
      );
    }
  });

  test("has its digest, its times and its notices in every text, and a digest that is right", async () => {
    expect(isDigestRight(page.content)).toBe(true);
    const texts = [await pageHtml(page), pageMarkdown(page), pageCsv(page)];
    for (const text of texts)
      for (const words of [page.content.digest, "Example desk, January 2020", page.times[0]?.at ?? ""])
        expect(text).toContain(words);
  });

  test("is a page whose headings go down one by one, whose tables have headers, and which loads nothing", async () => {
    const html = await pageHtml(page);
    const depths = [...html.matchAll(/<h(\d)/g)].map((found) => Number(found[1]));
    expect(depths[0]).toBe(1);
    for (const [i, depth] of depths.entries()) expect(depth).toBeLessThanOrEqual((depths[i - 1] ?? 0) + 1);
    const tags = tagsOf(html.replace(/<script>[\s\S]*?<\/script>/, ""));
    expect(tags.filter((tag) => /^<th[ >]/.test(tag) && !/ scope="(?:col|row)"/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => / href="(?!#)|\s(?:src|on\w+)=/.test(tag))).toEqual([]);
    expect(html).toMatch(/content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-/);
    const ids = [...html.matchAll(/(?:href="#|url\(#)([\w-]+)/g)].map((found) => found[1]);
    expect(ids.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  });

  test("is a CSV table in which every row has as many cells, and no cell is a formula", () => {
    const rows = parse(pageCsv(pagesSaying("=1+1")[kind] ?? page)) as string[][];
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]?.slice(0, 3)).toEqual(["list", "section", "words"]);
    expect(rows.flat().filter((cell) => cell.startsWith("="))).toEqual([]);
  });

  test("is a workbook with a sheet for each list, and dates that are dates", async () => {
    const files = Object.entries(unzipSync(await pageXlsx(page))).map(([name, part]) => [
      name,
      strFromU8(part),
    ]);
    const text = files.map(([, part]) => part).join("\n");
    const sheets = [...text.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name ?? "");
    expect(sheets[0]).toBe("Page");
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(sheets.every((name) => name.length <= 31)).toBe(true);
    expect(text).toMatch(/s="3"><v>4383\d(?:\.\d+)?<\/v>/);
    expect(text).not.toContain("<f>");
  });

  test("is a PDF that is read in its order, with a bookmark for each part, and its digest on every page", async () => {
    const bytes = await pdfOfPage(page, "a4");
    const file = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(file);
    for (const [i, words] of text.entries()) {
      expect(words).toContain(`SHA-256 ${page.content.digest}`);
      expect(words).toContain(`page ${i + 1} of ${text.length}`);
    }
    expect((await file.getMetadata()).metadata.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const bookmarks = (await file.getOutline()).map(({ title }) => title);
    expect(bookmarks).toHaveLength(page.sections.length + 1);
    const tree = JSON.stringify(await (await file.getPage(1)).getStructTree());
    for (const role of ["H1", "H2", "Table", "TR", "TH", "TD"]) expect(tree).toContain(`"role":"${role}"`);
    if (kind === "map") expect(tree).toContain("Map with 6 incidents");
  });

  test("cannot be changed by what people write: no tag, heading, row or quotation is added", async () => {
    const shapeOf = (text: string) =>
      text.split(/\r\n|[\n\r]/).flatMap((line) => /^(?:#+ |> |\| |- )/.exec(line)?.[0] ?? []);
    const shape = (saying: string) => pagesSaying(saying)[kind] ?? page;
    const tags = async (each: string) => tagsOf(await pageHtml(shape(each))).map(nameOf);
    const plain = {
      tags: kind === "map" ? [] : await tags("xword"),
      text: shapeOf(pageMarkdown(shape("xword"))),
    };
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        expect(shapeOf(pageMarkdown(shape(`x${text}`)))).toEqual(plain.text);
        if (kind !== "map") expect(await tags(`x${text}`)).toEqual(plain.tags);
      }),
      { numRuns: 20 },
    );
  });
});

test("a heading in a PDF stands on the page of what is below it, wherever that page ends", async () => {
  const { changes: page } = pagesSaying("Rails");
  if (!page) throw new Error("There is no page of changes.");
  const columns = [{ name: "What", share: 1 }];
  const sections = Array.from({ length: 60 }, (_, i) => ({
    title: `Part<${i}>`,
    blocks: [
      { kind: "heading" as const, words: `List<${i}>` },
      {
        kind: "table" as const,
        name: "T",
        columns,
        rows: [{ cells: [`Row<${i}>${" of words".repeat(i * 7)}`] }],
      },
    ],
  }));
  const bytes = await pdfOfPage({ ...page, sections }, "a4");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  for (const i of sections.keys())
    expect(text.find((each) => each.includes(`Part<${i}>`))).toMatch(new RegExp(`List<${i}>[^]*Row<${i}>`));
});

test("a marked page has its marking twice on every page of its PDF", async () => {
  const { handover: page } = pagesSaying("reasons ".repeat(400));
  if (!page) throw new Error("There is no brief.");
  const bytes = await pdfOfPage({ ...page, marking: "TLP:RED" }, "a4");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  expect(text.length).toBeGreaterThan(2);
  expect(text.map((each) => each.split("TLP:RED").length - 1)).toEqual(text.map(() => 2));
});

test("a page without a picture has no format that is nothing but one", () => {
  expect(PAGE_FORMATS).not.toContain(formatNamed("png"));
  expect(PAGE_FORMATS).toHaveLength(FORMATS.length - 1);
});

test("the longest words, letters of any script and empty lists fit on the pages of a PDF", async () => {
  const long = `${"W".repeat(80)} ${"reasons ".repeat(900)} صواريخ 🚀 武漢`;
  const { handover, map } = pagesSaying(long);
  if (!handover || !map) throw new Error("There is no example.");
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(await pdfOfPage(handover, "letter"))),
  );
  const all = text.join(" ").replaceAll(/\s+/g, " ");
  expect(all).toContain("See below");
  expect(all).toContain("صواريخ");
  expect(all).toContain("[U+6B66][U+6F22]");
  expect(all).toMatch(/The fonts of this file lack \d+ of its characters/);
  expect(all.split("reasons").length).toBeGreaterThan(5_000);
  expect((await pdfOfPage(map, "a4")).length).toBeGreaterThan(10_000);
});
