import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { SHEET } from "./page-style.js";

const INTER = "node_modules/@fontsource-variable/inter";
/** The font as `app/fonts.css` names it. */
const NAMED = /url\(["']?inter\.woff2["']?\)/g;

/** The weights that pages use, and the features that they, or browsers by themselves, turn on. */
const USED = {
  targetFormat: /** @type {const} */ ("woff2"),
  variationAxes: { wght: { min: 400, max: 700 } },
  keepFeatures: ["calt", "ccmp", "cv11", "kern", "locl", "mark", "mkmk", "tnum"],
};

/**
 * Every character of Inter's Latin file.
 * @param {string} root
 */
function latin(root) {
  const ranges = JSON.parse(readFileSync(join(root, INTER, "unicode.json"), "utf8")).latin;
  const characters = [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, from, to = from]) =>
    Array.from({ length: parseInt(to, 16) - parseInt(from, 16) + 1 }, (_, n) => parseInt(from, 16) + n),
  );
  return String.fromCodePoint(...characters);
}

/**
 * Puts Inter's Latin file, without what no page uses of it, beside the built files, and gives the sheet its address, which
 * contains a content hash.
 * @param {string} root
 */
export async function placeFont(root) {
  const whole = readFileSync(join(root, INTER, "files/inter-latin-wght-normal.woff2"));
  const font = await subsetFont(whole, latin(root), USED);
  const name = `inter-${createHash("sha256").update(font).digest("hex").slice(0, 12)}.woff2`;
  mkdirSync(join(root, ".next/static/media"), { recursive: true });
  writeFileSync(join(root, ".next/static/media", name), font);
  const sheet = readFileSync(join(root, SHEET), "utf8");
  writeFileSync(join(root, SHEET), sheet.replace(NAMED, `url(/_next/static/media/${name})`));
}
