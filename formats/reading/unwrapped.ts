import type { Guess } from "@/domain/import/reading-notes";
import { type Encoding, textChunksOf } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";
import { entryNamesOf, entryOf, firstBytesOf, gunzipped, isGzip, isZip } from "./archive";
import { encodingOf } from "./detect-encoding";
import { featureTableOf, isFeatureCollection, refuseOtherDegrees } from "./feature-table";
import type { WrittenTable } from "./written-table";

/**
 * What a file holds: the text in it, and what was guessed to find that. `encoding` is known of a text that was made from
 * something else.
 */
export type Unwrapped = { content: ImportFile | WrittenTable; encoding?: Encoding; guess?: Guess };

/**
 * Finds the text in a file: the sheet of a workbook, the only file in an archive, the features of a map as a table. Other
 * files are returned as they are.
 * Errors: UnreadableFile for an archive with several files, and an unknown sheet.
 */
export async function unwrapped(file: ImportFile, sheet: string): Promise<Unwrapped> {
  const head = await firstBytesOf(file);
  if (isGzip(head)) return asTable(gunzipped(file));
  if (!isZip(head)) return asTable(file);
  const names = await entryNamesOf(file);
  if (names.includes("xl/workbook.xml")) {
    const { sheetsOf, sheetTableOf } = await import("./workbook");
    const chosen = chosenOf(
      (await sheetsOf(file)).map(({ name }) => name),
      sheet,
    );
    return { content: sheetTableOf(file, chosen.sheet, names), encoding: "utf-8", ...chosen.guess };
  }
  if (names.includes("content.xml") && (names[0] === "mimetype" || names.includes("META-INF/manifest.xml"))) {
    const { openTableOf, tablesOf } = await import("./open-document");
    const chosen = chosenOf(await tablesOf(file), sheet);
    return { content: openTableOf(file, chosen.sheet), encoding: "utf-8", ...chosen.guess };
  }
  const files = names.filter((name) => !/^__MACOSX\/|(?:^|\/)\.[^/]*$/.test(name));
  const [only] = files;
  if (only !== undefined && files.length === 1) return asTable(entryOf(file, only));
  const words = files.length === 0 ? "no file" : `${files.length} files`;
  throw new UnreadableFile(
    `This ZIP archive holds ${words}: unpack it, and import one at a time`,
    "the archive",
  );
}

/** The requested sheet, or else the first. */
function chosenOf(names: readonly string[], wanted: string): { sheet: string; guess: { guess?: Guess } } {
  const all = names.map((name) => `“${name}”`).join(", ");
  const sheet = names.find((name) => (wanted === "" ? true : name.toLowerCase() === wanted.toLowerCase()));
  if (sheet === undefined)
    throw new UnreadableFile(`There is no sheet “${wanted}”; there are ${all || "none"}`, "the workbook");
  if (wanted !== "" || names.length === 1) return { sheet, guess: {} };
  return {
    sheet,
    guess: { guess: { what: `the sheet is “${sheet}”, of ${all}`, override: "--sheet NAME" } },
  };
}

const HEAD = 4096;

async function asTable(content: ImportFile): Promise<Unwrapped> {
  let head = "";
  for await (const text of textChunksOf(content, "utf-8")) {
    head += text;
    if (head.length >= HEAD) break;
  }
  if (!isFeatureCollection(head)) return { content };
  refuseOtherDegrees(head);
  const isUtf8 = (await encodingOf(content)) === "utf-8";
  return isUtf8 ? { content: featureTableOf(content), encoding: "utf-8" } : { content };
}
