import type { Outcome } from "@/domain/outcome";
import type { Snapshot } from "@/domain/snapshot/snapshot";

type FormatName = "json" | "csv" | "md" | "html";

/**
 * One way to write a snapshot down, and perhaps to read it back as `R`.
 * Shape:  what `write` answers depends on nothing but the snapshot: the same one gives the same text. `mediaType` is
 *         ready for a Content-Type header; the text is UTF-8.
 * Errors: `read` refuses what it cannot read, with the place as field.
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
