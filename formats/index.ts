import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { csv } from "./csv";
import { type Exported, type Format, isPage, type Paper, type TextFormat } from "./format";
import { html } from "./html";
import { json } from "./json";
import { markdown } from "./markdown";
import { pdf } from "./pdf";
import { png } from "./png";
import { xlsx } from "./xlsx";

/** The formats of text, in the order in which they are offered. */
export const TEXT_FORMATS: readonly TextFormat[] = [html, csv, json, markdown];

/** Every format, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [html, pdf, xlsx, csv, json, markdown, png];

/** The formats of a page without a picture. */
export const PAGE_FORMATS: readonly Format[] = FORMATS.filter(({ isPicture }) => !isPicture);

/** The format with a name such as `csv`; undefined when there is none. */
export const formatNamed = (name: string): Format | undefined =>
  FORMATS.find((format) => format.name === name);

/** A snapshot or a page as a file, unsigned. */
export async function fileOf(exported: Exported, format: Format, paper?: Paper): Promise<Uint8Array> {
  const written = await (isPage(exported)
    ? format.writePage(exported, paper)
    : format.write(exported, paper));
  return typeof written === "string" ? Buffer.from(written) : written;
}

/** The file name of a page or a snapshot; a board without a number is named by its time. */
export const fileNameOf = (exported: Exported, { extension }: Format): string =>
  `watchfloor-${nameOf(exported)}.${extension}`;

const nameOf = (exported: Exported): string => {
  if (isPage(exported)) return exported.fileName;
  const { number, effectiveAt } = exported;
  return number === null ? `board-${groupOf(effectiveAt)}` : `snapshot-${number}`;
};
