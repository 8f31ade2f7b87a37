import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { gzipAsync } from "@gfx/zopfli";

const TEXTS = /\.(js|css|svg|json|txt)$/;

/** More make files smaller by less than a thousandth. */
const ITERATIONS = { numiterations: 5 };

/**
 * Compresses the build's files for browsers once, as small as possible, instead of for every request: Zopfli's gzip is 3 %
 * smaller than zlib's. Fonts are already compressed.
 * @param {string} folder everything below it is looked at
 */
export async function compressBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await compressBelow(path);
    else if (TEXTS.test(entry.name)) {
      const bytes = readFileSync(path);
      writeFileSync(`${path}.gz`, await gzipAsync(bytes, ITERATIONS));
      writeFileSync(`${path}.br`, brotliCompressSync(bytes));
    }
  }
}
