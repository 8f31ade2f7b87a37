import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The style sheet of all pages, below the folder of the build. */
export const SHEET = join(".next", "page.css");

/**
 * The style sheet that every page carries in its HTML, and its hash for the content security policy: a page gets a
 * nonce for scripts only.
 * @param {string} root
 * @returns {PageStyle}
 */
export function readPageStyle(root = ROOT) {
  const sheet = readFileSync(join(root, SHEET), "utf8").trim();
  return { sheet, hash: `'sha256-${createHash("sha256").update(sheet).digest("base64")}'` };
}
