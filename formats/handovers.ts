import type { Brief } from "@/domain/watch/brief";
import type { HandoverFormat } from "./format";
import { html } from "./handover/html";
import { json } from "./handover/json";
import { markdown } from "./handover/markdown";

/** Every format of a brief, in the order in which they are offered. */
export const HANDOVER_FORMATS: readonly HandoverFormat[] = [html, markdown, json];

export const handoverFormatNamed = (name: string): HandoverFormat | undefined =>
  HANDOVER_FORMATS.find((format) => format.name === name);

/** The file name of a brief. */
export const handoverFileNameOf = ({ number }: Brief, { extension }: HandoverFormat): string =>
  `watchfloor-handover-${number}.${extension}`;
