import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { placeFont, readPageStyle, SHEET } from "@/scripts/server/page-style";
import { temporaryFolder } from "../../temporary-folder";

const FONT = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

/** A root with a built sheet and a font. */
function built(sheet: string): string {
  const root = temporaryFolder();
  for (const [file, text] of [
    [SHEET, sheet],
    [FONT, "font"],
  ] as const) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

test("the font of the style sheet has an address by its content, where it is served", () => {
  const root = built('@font-face{src:url("inter.woff2")}i{src:url(inter.woff2)}');
  placeFont(root);
  const { sheet } = readPageStyle(root);
  const [first = "", second] = [...sheet.matchAll(/url\(\/_next\/(.*?)\)/g)].map(([, path]) => path);
  expect(first).toMatch(/^static\/media\/inter-[0-9a-f]{12}\.woff2$/);
  expect(second).toBe(first);
  expect(existsSync(join(root, ".next", first))).toBe(true);
});

test("the style sheet is allowed by its hash", () => {
  expect(readPageStyle(built("\n")).hash).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
});
