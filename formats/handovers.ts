import type { Brief } from "@/domain/watch/brief";
import type { HandoverFormat } from "./format";
import { exampleBrief } from "./handover/example";
import { html } from "./handover/html";
import { markdown } from "./handover/markdown";

/** The whole brief. Instants are ISO 8601 in UTC; the digest is of its canonical JSON (RFC 8785) without the digest. */
const json: HandoverFormat = {
  name: "json",
  title: "JSON, everything with its digest",
  mediaType: "application/json",
  extension: "json",
  write: (brief) => `${JSON.stringify(brief, null, 2)}\n`,
  example: exampleBrief,
};

/** Every format of a brief, in the order in which they are offered. */
export const HANDOVER_FORMATS: readonly HandoverFormat[] = [html, markdown, json];

export const handoverFormatNamed = (name: string): HandoverFormat | undefined =>
  HANDOVER_FORMATS.find((format) => format.name === name);

/** The file name of a brief. */
export const handoverFileNameOf = ({ number }: Brief, { extension }: HandoverFormat): string =>
  `watchfloor-handover-${number}.${extension}`;
