import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { placeFont } from "@/scripts/server/page-font";
import { readPageStyle, SHEET } from "@/scripts/server/page-style";
import { temporaryFolder } from "../../temporary-folder";

const INTER = "node_modules/@fontsource-variable/inter";
const FONT = `${INTER}/files/inter-latin-wght-normal.woff2`;

/** A root with a built sheet. */
function built(sheet: string): string {
  const root = temporaryFolder();
  mkdirSync(join(root, dirname(SHEET)));
  writeFileSync(join(root, SHEET), sheet);
  return root;
}

test("the font of the style sheet has an address by its content, where it is served without what no page uses", async () => {
  const root = built('@font-face{src:url("inter.woff2")}i{src:url(inter.woff2)}');
  for (const file of [FONT, `${INTER}/unicode.json`]) cpSync(file, join(root, file));
  await placeFont(root);
  const { sheet } = readPageStyle(root);
  const [first = "", second] = [...sheet.matchAll(/url\(\/_next\/(.*?)\)/g)].map(([, path]) => path);
  expect(first).toMatch(/^static\/media\/inter-[0-9a-f]{12}\.woff2$/);
  expect(second).toBe(first);
  const served = join(root, ".next", first);
  expect(statSync(served).size).toBeLessThan(0.65 * statSync(FONT).size);
  // What a font has no character for takes no room in a part of it.
  const sizeOf = async (font: string, text: string) =>
    (await subsetFont(readFileSync(font), text, { targetFormat: "sfnt" })).length;
  const nothing = await sizeOf(served, "");
  for (const text of ["ÿ", "€", "↑"]) expect(await sizeOf(served, text), text).toBeGreaterThan(nothing);
});

test("the style sheet is allowed by its hash", () => {
  expect(readPageStyle(built("\n")).hash).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
});
