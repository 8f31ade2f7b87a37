import { readFileSync } from "node:fs";
import type { Brief } from "@/domain/watch/brief";
import { TEXT_FORMATS } from "@/formats";
import { json } from "@/formats/json";
import { handoverPage } from "@/formats/pages/handover";

/** Documents that desks have stored, in JSON, and every format of them. */
export const GOLDEN = "tests/formats/golden";

/** The stored documents in every format, by the names of their golden files. */
export async function goldenExports(): Promise<Record<string, string>> {
  const exports: Record<string, string> = {};
  const snapshot = await json.read?.(readFileSync(`${GOLDEN}/snapshot-1.json`));
  if (!snapshot?.ok) throw new Error(`The golden snapshot is refused: ${JSON.stringify(snapshot)}`);
  for (const { extension, write } of TEXT_FORMATS) exports[`snapshot-1.${extension}`] = write(snapshot.value);
  const brief: Brief = JSON.parse(readFileSync(`${GOLDEN}/handover-1.json`, "utf8"));
  for (const { extension, writePage } of TEXT_FORMATS)
    exports[`handover-1.${extension}`] = String(await writePage(handoverPage(brief)));
  return exports;
}
