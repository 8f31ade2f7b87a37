import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { NotedHead, RecordHead } from "@/domain/record/verdict";

/** Padded to this length, so that a shorter head overwrites a longer one. */
const LINE_LENGTH = 160;

/** Where a record's head is noted outside its database, so that a truncated record is detected. */
export const headFileOf = (database: string): string => join(dirname(database), "watchfloor.head");

/** Where the head of a record's first seal is before its commit. */
const preparedFileOf = (database: string): string => `${headFileOf(database)}.new`;

/** `isFirst`: the head is that of the first seal of a record. */
type NotedCommit = {
  prepare(head: RecordHead, isFirst: boolean): void;
  note(head: RecordHead, isFirst: boolean): void;
};

/**
 * Notes the newest head after each commit, without waiting for the disk: after a power cut the note may lag behind the
 * record, but never run ahead of it.
 * Shape: `prepare` comes before the commit, `note` after it. A missing, damaged or foreign note is left as evidence until
 *        a person accepts the record. Only a record's first seal creates a missing note.
 */
export function notingHead(database: string, leadsTo: (head: RecordHead) => boolean): NotedCommit {
  return {
    prepare(head, isFirst) {
      if (isFirst) orLeave(() => write(preparedFileOf(database), "w", head, fsyncSync));
    },
    note(head, isFirst) {
      orLeave(() => {
        const noted = readNotedHead(database);
        if (isFirst) makeNote(database, head);
        else if (typeof noted !== "string" && leadsTo(noted)) overwriteNote(database, head);
        if (isFirst) rmSync(preparedFileOf(database), { force: true });
      });
    },
  };
}

/** A note that cannot be written undoes no change. */
export function orLeave(write: () => void) {
  try {
    write();
  } catch {
    // The next check of the record says what is missing.
  }
}

/** Makes the note of a first seal whose process was killed around its commit, if it was committed. */
export function settlePreparedNote(database: string, leadsTo: (head: RecordHead) => boolean): void {
  const prepared = readHeadIn(preparedFileOf(database));
  if (prepared === "missing") return;
  if (prepared !== "damaged" && leadsTo(prepared) && readNotedHead(database) === "missing")
    makeNote(database, prepared);
  rmSync(preparedFileOf(database), { force: true });
}

/** Notes a head whatever was noted before, and waits for the disk: a new file must never be found empty. */
export const makeNote = (database: string, head: RecordHead): void =>
  write(headFileOf(database), "w", head, fsyncSync);

/** Notes a head in place of another, without waiting for the disk. */
export const overwriteNote = (database: string, head: RecordHead): void =>
  write(headFileOf(database), "r+", head);

function write(
  file: string,
  flags: "r+" | "w",
  head: RecordHead,
  settle: (opened: number) => void = () => {},
) {
  const opened = openSync(/* turbopackIgnore: true */ file, flags, 0o600);
  try {
    writeSync(opened, `${JSON.stringify(head).padEnd(LINE_LENGTH - 1)}\n`, 0);
    settle(opened);
  } finally {
    closeSync(opened);
  }
}

const NOTE = z.object({ revision: z.number().int(), seal: z.string(), keyFingerprint: z.string() });

/** The head noted beside a database, or why there is none to compare with. */
export const readNotedHead = (database: string): NotedHead => readHeadIn(headFileOf(database));

function readHeadIn(file: string): NotedHead {
  if (!existsSync(/* turbopackIgnore: true */ file)) return "missing";
  try {
    return NOTE.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
  } catch {
    return "damaged";
  }
}
