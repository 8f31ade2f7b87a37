import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FONT = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
/** The font as `app/fonts.css` names it. */
const NAMED = /url\(["']?inter\.woff2["']?\)/g;

/** @param {string | Buffer} bytes @param {"hex" | "base64"} as */
const hashOf = (bytes, as) => createHash("sha256").update(bytes).digest(as);

/** The style sheet of all pages, below the folder of the build. */
export const SHEET = join(".next", "page.css");

/**
 * Gives the font of the built sheet its address, which contains a content hash, and puts it there.
 * @param {string} root
 */
export function placeFont(root = ROOT) {
  const font = join(root, FONT);
  const name = `inter-${hashOf(readFileSync(font), "hex").slice(0, 12)}.woff2`;
  mkdirSync(join(root, ".next/static/media"), { recursive: true });
  copyFileSync(font, join(root, ".next/static/media", name));
  const sheet = readFileSync(join(root, SHEET), "utf8");
  writeFileSync(join(root, SHEET), sheet.replace(NAMED, `url(/_next/static/media/${name})`));
}

/**
 * The style sheet that every page carries in its HTML, and its hash for the content security policy: a page gets a
 * nonce for scripts only.
 * @param {string} root
 * @returns {PageStyle}
 */
export function readPageStyle(root = ROOT) {
  const sheet = readFileSync(join(root, SHEET), "utf8").trim();
  return { sheet, hash: `'sha256-${hashOf(sheet, "base64")}'` };
}
