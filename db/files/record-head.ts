import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RecordHead } from "@/domain/record/verdict";

/** Long enough for every head, so that a shorter one leaves nothing of a longer one. */
const LINE_LENGTH = 160;

/** Where the head of a record is noted outside its database, so that an end cut off is missed. */
export const headFileOf = (database: string): string => join(dirname(database), "watchfloor.head");

/**
 * Notes the newest head after each commit. Not waited for: after a power cut the note may lag behind the record, and
 * never runs ahead of it.
 */
export function notingHead(database: string): { note(head: RecordHead): void; close(): void } {
  let opened: number | undefined;
  return {
    note(head) {
      try {
        opened ??= openForWriting(headFileOf(database));
        writeSync(opened, `${JSON.stringify(head).padEnd(LINE_LENGTH - 1)}\n`, 0);
      } catch {
        // The change is committed: a note that cannot be written takes nothing back.
      }
    },
    close() {
      if (opened !== undefined) closeSync(opened);
      opened = undefined;
    },
  };
}

const openForWriting = (file: string): number =>
  openSync(
    /* turbopackIgnore: true */ file,
    existsSync(/* turbopackIgnore: true */ file) ? "r+" : "w",
    0o600,
  );

/** The head noted last beside a database; undefined when there is none, or it was not written whole. */
export function readNotedHead(database: string): RecordHead | undefined {
  const file = headFileOf(database);
  if (!existsSync(/* turbopackIgnore: true */ file)) return undefined;
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")) as RecordHead;
  } catch {
    return undefined;
  }
}
