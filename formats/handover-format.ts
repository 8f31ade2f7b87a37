import type { Brief } from "@/domain/watch/brief";
import type { Format } from "./format";

/**
 * One way to write the brief of a hand-over down.
 * Shape: as for a snapshot: the same brief gives the same text, in UTF-8.
 */
export type HandoverFormat = Pick<Format, "title" | "mediaType" | "extension"> & {
  name: "html" | "md" | "json";
  write(brief: Brief): string;
  example: Brief;
};
