import type { HandoverFormat } from "../format";
import { exampleBrief } from "./example";

/** The whole brief. Instants are ISO 8601 in UTC; the digest is of its canonical JSON (RFC 8785) without the digest. */
export const json: HandoverFormat = {
  name: "json",
  title: "JSON, everything with its digest",
  mediaType: "application/json",
  extension: "json",
  write: (brief) => `${JSON.stringify(brief, null, 2)}\n`,
  example: exampleBrief,
};
