import type { Outcome } from "@/domain/outcome";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import type { Brief } from "@/domain/watch/brief";

type FormatName = "json" | "csv" | "md" | "html";

/**
 * A file format of a snapshot, which may also be read back as `R`.
 * Shape:  `write` depends on nothing but the snapshot: the same one gives the same text. `mediaType` is ready for a
 *         Content-Type header; the text is UTF-8.
 * Errors: `read` refuses invalid files, with the position as field.
 */
export type Format<R = unknown> = {
  name: FormatName;
  title: string;
  mediaType: string;
  extension: string;
  write(snapshot: Snapshot): string | Promise<string>;
  read?(bytes: Uint8Array): Outcome<R> | Promise<Outcome<R>>;
  example: Snapshot;
};

/**
 * A file format of a hand-over's brief.
 * Shape: as for a snapshot: the same brief gives the same text, in UTF-8.
 */
export type HandoverFormat = Pick<Format, "title" | "mediaType" | "extension"> & {
  name: "html" | "md" | "json";
  write(brief: Brief): string;
  example: Brief;
};
