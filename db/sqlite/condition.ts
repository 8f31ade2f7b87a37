import { dirname } from "node:path";
import type { Condition } from "@/domain/status/storage-checks";
import { markerOf } from "../files/data-folder";
import { codeOf } from "../files/error-code";
import { isStoreRefused, StoreRefused } from "../store";
import {
  damageWordsOf,
  failingWordsOf,
  lostFilesWordsOf,
  refusalWordsOf,
  unsettledWordsOf,
} from "./condition-words";
import { findDamage } from "./damage";
import { noteLoss } from "./desk-marker";
import { failureOf } from "./failure";
import { identityOf, replacedFileOf, type Strayed } from "./file-identity";
import { watchingSizes } from "./shrunk-files";

/** How long a file check stays valid for callers that only ask. */
const CHECK_VALID_MS = 100;
/** The file is checked this long after an SQLite error, so that pending answers go out first. */
const NAME_AFTER_MS = 200;

export type ConditionKeeper = {
  now(): Condition;
  turnReadOnly(message: string, detail?: string): void;
  /** Errors: throws StoreRefused when nothing can be written any more. */
  allowWrite(): void;
  /**
   * Commits, if the files are still those that were opened.
   * Errors: throws StoreRefused, and whatever `commit` throws.
   */
  commit(commit: () => void): void;
  /**
   * Waits until the disk has what was committed, if the files are then still those that were opened.
   * Errors: throws StoreRefused, and nothing is written from then on.
   */
  settle(sync: () => Promise<void>): Promise<void>;
  /** What to throw for a commit that other connections do not see: nothing more is written. */
  unseen(): StoreRefused;
  /** Errors: throws StoreRefused when a newly opened connection may have opened other files. */
  allowReader(): void;
  /** What to throw for an error of a read or a write: a StoreRefused where people can do something about it. */
  translated(error: unknown, isWrite: boolean): unknown;
  /** Checks the files once more, and waits for the rescue of an open database whose files are lost. */
  close(): Promise<void>;
};

/**
 * Tracks the condition of a newly opened database, by the state of its files and by its errors.
 * Shape: `save` rescues the open database when its files are lost, and returns the path. Damaged parts are named once a
 *        check has found them.
 */
export function trackCondition(
  database: string,
  save: (how: Strayed["how"]) => Promise<string>,
): ConditionKeeper {
  const opened = identityOf(database);
  const cutNow = watchingSizes(database);
  let condition: Condition = { status: "ok" };
  let lookedAt = performance.now();
  let naming: NodeJS.Timeout | undefined;
  let saving: Promise<void> | undefined;

  function look(): Condition {
    lookedAt = performance.now();
    if (condition.status === "failed") return condition;
    const strayed = replacedFileOf(opened) ?? cutFile();
    if (strayed) lose(strayed);
    return condition;
  }

  function lose(strayed: Strayed) {
    condition = { status: "failed", message: lostFilesWordsOf(strayed, database, undefined) };
    saving = saveFrom(strayed);
  }

  /** Sizes say something only of the files that were opened. */
  function cutFile(): Strayed | undefined {
    const cut = cutNow();
    return cut && { file: cut === "log" ? `${database}-wal` : database, how: "cut" };
  }

  async function saveFrom(strayed: Strayed) {
    const saved = await save(strayed.how).then(
      (copy) => ({ copy }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    const message = lostFilesWordsOf(strayed, database, saved);
    noteLoss(markerOf(dirname(database)), message);
    condition = { status: "failed", message };
  }

  function turnReadOnly(message: string, detail?: string) {
    if (condition.status === "ok") condition = { status: "read-only", message, detail };
  }

  /** Names the damaged parts of a desk that is read-only for them, once a check of the whole file has found them. */
  async function nameDamage(first: string) {
    const damages = await findDamage(database).catch(() => []);
    const isStillFirst = condition.status === "read-only" && condition.message === first;
    if (isStillFirst && damages.length > 0)
      condition = { status: "read-only", ...damageWordsOf(database, damages) };
  }

  const refused = (note = "", cause?: unknown): StoreRefused =>
    new StoreRefused("unavailable", condition.status === "ok" ? note : `${condition.message}${note}`, cause);

  /** Turns read-only after an error that indicates damage or a failing disk. */
  function distrust(failure: "damaged" | "failing", error: unknown) {
    const wasOk = condition.status === "ok";
    const code = codeOf(error) ?? "";
    const { message, detail } =
      failure === "damaged" ? damageWordsOf(database, [], code) : failingWordsOf(database, code);
    turnReadOnly(message, detail);
    if (wasOk && failure === "damaged") naming = setTimeout(() => void nameDamage(message), NAME_AFTER_MS);
  }

  const now = () => (performance.now() - lookedAt < CHECK_VALID_MS ? condition : look());

  return {
    now,
    turnReadOnly,
    allowWrite() {
      // Always looked at: a statement that reads a lost part would take from the connection what it still has in memory.
      if (look().status !== "ok") throw refused();
    },
    commit(commit) {
      if (look().status !== "ok") throw refused();
      try {
        commit();
      } catch (error) {
        if (failureOf(error, database) !== "failing") throw error;
        distrust("failing", error);
        throw refused(UNCERTAIN, error);
      }
    },
    async settle(sync) {
      try {
        await sync();
      } catch (error) {
        if (condition.status !== "failed")
          condition = { status: "failed", ...unsettledWordsOf(database, codeOf(error) ?? String(error)) };
        throw refused(UNCERTAIN, error);
      }
      if (look().status === "failed") throw refused(UNCERTAIN);
    },
    unseen() {
      if (condition.status !== "failed") lose({ file: `${database}-shm`, how: "overwritten" });
      return refused(UNCERTAIN);
    },
    allowReader() {
      if (look().status === "failed") throw refused();
    },
    translated(error, isWrite) {
      const failure = isStoreRefused(error) ? undefined : failureOf(error, database);
      if (!failure) return error;
      if (look().status === "failed") return refused("", error);
      if (failure === "damaged" || failure === "failing") {
        distrust(failure, error);
        return refused("", error);
      }
      const kind = failure === "unwritable" ? "unavailable" : failure;
      return new StoreRefused(kind, refusalWordsOf(failure, database, isWrite), error);
    },
    async close() {
      clearTimeout(naming);
      look();
      await saving;
    },
  };
}

const UNCERTAIN = " This last change may or may not have been stored: check before you send it again.";
