import type { Finding, RecordVerdict, Unvouched } from "@/domain/record/verdict";
import type { Instant } from "@/domain/time/time";
import type { Desk } from "./desk";
import type { ExercisePlaces } from "./exercises/exercise-places";
import type { Seed } from "./seed/empty";
import type { OutsideHeads } from "./sql/outside-heads";
import type { Store } from "./store";

/** Gets a share from 0 to 1, and may throw to stop. */
export type OnProgress = (share: number) => void;

/**
 * `record` is the result of checking the record in the backup, null before records had seals; the backup is kept either
 * way.
 */
export type Backup = { file: string; rowCount: number; record: RecordVerdict | null };

/**
 * Why the record in a backup cannot be checked: another key sealed it, it is older than seals, or it has none although
 * the desk in whose place it comes seals its record.
 */
export type Unchecked = "other key" | "before seals" | "without seals";

/** `record` is the result of checking the record in the backup; `safetyCopy` where the desk before is kept. */
export type Restored = { rowCount: number; safetyCopy: string | null; record: RecordVerdict | Unchecked };

/** `onStep` gets each step in words; `takesForged` accepts a backup whose record was altered. */
export type Restoring = { onStep?: (what: string) => void; takesForged?: boolean };

/** A quick verdict on a record: whether it matches its outside heads, and whether it is vouched for. */
export type RecordState = { findings: Finding[]; unvouched: Unvouched | null };

/** An exercise to be made: its id, its folder, and its first instant. */
type ExerciseToMake = { id: string; target: string; fromAt: Instant };

/** Where a desk is, and what only its engine does with the desk as a whole. */
export type Home = {
  /** The data folder: the keys of the desk, its backups and exports, and its database where that is a file. */
  folder: string;
  /** Where the desk is, for people. */
  name: string;
  /** Whether it is on a database server, which other machines reach too. */
  isOnServer: boolean;
  /** Whether there is a desk. Opening one that is on a database server makes it, so there always is. */
  isThere(): boolean;
  /**
   * Opens the desk, brought up to date.
   * Errors: throws DatabaseRefused, with nothing changed, when there is none that this program can open.
   */
  open(): Promise<Desk>;
  /** Creates the desk. Errors: throws DatabaseRefused when there is one. */
  create(seed: Seed): Promise<Desk>;
  /** Opens the desk as a server reads it; where there is none, that of the seed is made. */
  serve(seed: Seed): Promise<Desk>;
  /** Opens the desk for reading only: nothing is brought up to date. Errors: throws when there is none. */
  openToRead(): Promise<Store>;
  /** Where the exercises of the desk are. */
  exercises(): Promise<ExercisePlaces>;
  /**
   * Makes an exercise of a copy of the desk, in a temporary file: `before` gets it whole, `after` without what was recorded
   * later; returns what `put` does, which takes the file.
   */
  withExerciseFile<T>(
    exercise: ExerciseToMake,
    before: (desk: Desk) => Promise<void>,
    after: (desk: Desk) => Promise<void>,
    put: (file: string) => Promise<T>,
  ): Promise<T>;
  /** The bytes that a backup will have, about. */
  bytes(): number;
  /**
   * Writes a backup, of one instant, also while a server runs, and reads it back before it gets its name.
   * Errors: throws DatabaseRefused when there is no desk, the target exists or has no folder, or its disk is full;
   *         DamagedCopy when the copy is not sound.
   */
  backUp(target: string, onProgress?: OnProgress): Promise<Backup>;
  /**
   * Replaces the desk with a backup; the desk before is kept.
   * Errors: throws DatabaseRefused, with nothing changed, when the backup is not a whole desk that this program can open,
   *         when its record was altered, or while a server or another program has the desk open.
   */
  restore(backup: string, restoring?: Restoring): Promise<Restored>;
  /** The record heads known outside the desk. Read them before the record itself. */
  outsideHeads(): OutsideHeads;
  /** Whether the record matches its outside heads, and is vouched for. Cost: a few seeks and two small files. */
  readRecordState(): Promise<RecordState>;
  /**
   * Checks the record, also while a server runs, and what no seal covers: tables, triggers, summaries, search indexes.
   * Errors: throws DatabaseRefused when there is no key.
   */
  verify(options?: { keyFile?: string; onProgress?: OnProgress }): Promise<RecordVerdict>;
  /** Puts triggers and indexes back as they have to be. */
  mendSchema(): Promise<void>;
  /** Notes the record as it stands as what is known of it outside: a person has accepted it. */
  resetHeads(): Promise<void>;
  /** Holds the desk for pruning, where that needs it for itself; returns what releases it. */
  holdToPrune(): () => void;
  /** Returns the space of removed rows to the disk, where the engine does not by itself. */
  shrink(): void;
};
