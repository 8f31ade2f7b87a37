import type { HandOut } from "@/domain/snapshot/hand-out";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { csv } from "./csv";
import type { Format, Paper, TextFormat } from "./format";
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

/** The format with a name such as `csv`; undefined when there is none. */
export const formatNamed = (name: string): Format | undefined =>
  FORMATS.find((format) => format.name === name);

/** A snapshot as a file, unsigned. */
export async function fileOf(snapshot: HandOut, format: Format, paper?: Paper): Promise<Uint8Array> {
  const written = await format.write(snapshot, paper);
  return typeof written === "string" ? Buffer.from(written) : written;
}

/** The file name of a snapshot; a board without a number is named by its time. */
export const fileNameOf = ({ number, effectiveAt }: HandOut, { extension }: Format): string =>
  number === null
    ? `watchfloor-board-${groupOf(effectiveAt)}.${extension}`
    : `watchfloor-snapshot-${number}.${extension}`;
