import { readFileSync } from "node:fs";
import { bytesDigestOf, sealed } from "@/domain/digest";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { TEXT_FORMATS } from "@/formats";
import { json } from "@/formats/json";
import { pdfOfPage } from "@/formats/page/pdf";
import { pageXlsx } from "@/formats/page/xlsx";
import { reportOf } from "@/formats/pdf/report";
import { pictureOf } from "@/formats/png/picture";
import { xlsx } from "@/formats/xlsx";
import { GOLDEN } from "./golden-exports";
import { pagesSaying } from "./pages/example-pages";
import { snapshotSaying } from "./snapshots";

/** Words of several scripts, with brackets in text from right to left, and two letters that no font has. */
export const SCRIPTS = "صواريخ (2) قرب بغداد, Ракеты у Багдада, רקטות, 武漢";

/** Words in every place, and a cover. */
function snapshotInScripts(): Snapshot {
  const { digest: _, ...content } = snapshotSaying(SCRIPTS);
  return sealed({ ...content, cover: { title: SCRIPTS, note: SCRIPTS, marking: "TLP:GREEN" } });
}

/** The digest of each file that is not golden itself, of two snapshots and of a page of each kind. */
export async function drawnDigests(): Promise<string> {
  const golden = await json.read?.(readFileSync(`${GOLDEN}/snapshot-1.json`));
  if (!golden?.ok) throw new Error("The golden snapshot is refused.");
  const other = snapshotInScripts();
  const files: Record<string, string | Uint8Array> = {
    "golden-a4.pdf": await reportOf(golden.value, "a4"),
    "golden.png": await pictureOf(golden.value),
    "golden.xlsx": await xlsx.write(golden.value),
    "scripts-letter.pdf": await reportOf(other, "letter"),
    "scripts.png": await pictureOf(other),
    "scripts.xlsx": await xlsx.write(other),
  };
  for (const { extension, write } of TEXT_FORMATS) files[`scripts.${extension}`] = write(other);
  for (const [kind, page] of Object.entries(pagesSaying(SCRIPTS))) {
    for (const { extension, writePage } of TEXT_FORMATS)
      files[`${kind}.${extension}`] = String(await writePage(page));
    files[`${kind}.pdf`] = await pdfOfPage(page, "a4");
    files[`${kind}.xlsx`] = await pageXlsx(page);
    if (kind === "map") files["map.png"] = await pictureOf(page);
  }
  const lines = Object.entries(files).map(([name, file]) => `${bytesDigestOf(Buffer.from(file))}  ${name}\n`);
  return lines.join("");
}
