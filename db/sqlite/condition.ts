import { dirname } from "node:path";
import { markerOf, noteLoss } from "../files/marker";
import { type Condition, StoreRefused } from "../store";
import { damageWordsOf, failingWordsOf, refusalWordsOf, strayedWordsOf } from "./condition-words";
import { findDamage } from "./damage";
import { codeOf, failureOf } from "./failure";
import { identityOf, type Strayed, strayedFrom } from "./file-identity";

/** How long what was seen of the files is believed by those who only ask. */
const LOOK_MS = 100;

export type ConditionKeeper = {
  now(): Condition;
  turnReadOnly(message: string): void;
  /** Errors: throws StoreRefused when nothing may be written any more. */
  allowWrite(): void;
  /** Commits, if the files are still those that were opened. Errors: throws StoreRefused, and whatever `commit` throws. */
  commit(commit: () => void): void;
  /** Errors: throws StoreRefused when a connection that was opened just now may be one to other files. */
  allowReader(): void;
  /** What to throw instead of an error of a read or a write: a StoreRefused where people can do something about it. */
  translated(error: unknown, isWrite: boolean): unknown;
};

/**
 * Keeps what a database that was opened just now can be used for, by what its files and its errors say.
 * Shape: `save` writes a copy of what is open once the files are lost, and answers its path. What is damaged is named
 *        as soon as a check has found it.
 */
export function keepCondition(database: string, save: () => Promise<string>): ConditionKeeper {
  const opened = identityOf(database);
  let condition: Condition = { status: "ok" };
  let lookedAt = performance.now();

  function look(): Condition {
    lookedAt = performance.now();
    if (condition.status === "failed") return condition;
    const strayed = strayedFrom(opened);
    if (!strayed) return condition;
    condition = { status: "failed", message: strayedWordsOf(strayed, database, undefined) };
    void saveFrom(strayed);
    return condition;
  }

  async function saveFrom(strayed: Strayed) {
    const saved = await save().then(
      (copy) => ({ copy }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    const message = strayedWordsOf(strayed, database, saved);
    noteLoss(markerOf(dirname(database)), message);
    condition = { status: "failed", message };
  }

  function turnReadOnly(message: string) {
    if (condition.status === "ok") condition = { status: "read-only", message };
  }

  /** Names what is damaged, once a check of the whole file has found it. */
  async function nameDamage(first: string) {
    const damages = await findDamage(database).catch(() => []);
    if (damages.length > 0 && condition.status === "read-only" && condition.message === first)
      condition = { status: "read-only", message: damageWordsOf(database, damages) };
  }

  const refused = (note = ""): StoreRefused =>
    new StoreRefused("unavailable", condition.status === "ok" ? note : `${condition.message}${note}`);

  return {
    now: () => (performance.now() - lookedAt < LOOK_MS ? condition : look()),
    turnReadOnly,
    allowWrite() {
      if (look().status !== "ok") throw refused();
    },
    commit(commit) {
      if (look().status !== "ok") throw refused();
      try {
        commit();
      } catch (error) {
        if (failureOf(error, database) !== "failing") throw error;
        turnReadOnly(failingWordsOf(database, codeOf(error) ?? ""));
        throw refused(UNCERTAIN);
      }
      if (look().status === "failed") throw refused(UNCERTAIN);
    },
    allowReader() {
      if (look().status === "failed") throw refused();
    },
    translated(error, isWrite) {
      const failure = error instanceof StoreRefused ? undefined : failureOf(error, database);
      if (!failure) return error;
      if (failure === "damaged" || failure === "failing") {
        const isNew = condition.status === "ok";
        const words =
          failure === "damaged" ? damageWordsOf(database, []) : failingWordsOf(database, codeOf(error) ?? "");
        turnReadOnly(words);
        if (isNew && failure === "damaged") void nameDamage(words);
        return new StoreRefused("unavailable", condition.status === "ok" ? words : condition.message, error);
      }
      const kind = failure === "unwritable" ? "unavailable" : failure;
      return new StoreRefused(kind, refusalWordsOf(failure, database, isWrite), error);
    },
  };
}

const UNCERTAIN = " Whether this last change was stored is not certain: look before you send it again.";
