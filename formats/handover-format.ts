import type { Brief } from "@/domain/watch/brief";
import type { Format } from "./format";

/**
 * A file format of a hand-over's brief.
 * Shape: as for a snapshot: the same brief gives the same text, in UTF-8.
 */
export type HandoverFormat = Pick<Format, "title" | "mediaType" | "extension"> & {
  name: "html" | "md" | "json";
  write(brief: Brief): string;
  example: Brief;
};
