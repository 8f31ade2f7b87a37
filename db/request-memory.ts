import { and, asc, eq, gt, inArray, lte, or } from "drizzle-orm";
import { REQUEST_KEY_HOLDS_MS } from "@/domain/input/request-key";
import { accept, type Outcome, type Refusal, refuse } from "@/domain/outcome";
import type { Instant } from "@/domain/time/time";
import { readTail } from "./queries/log/newest-log-entry";
import { insertion } from "./sql/insertion";
import { placeholder, statement } from "./sql/statement";
import type { Tx, View } from "./store";
import { requestKeys } from "./tables";

/**
 * A request with a key. `scope` separates the keys of programs, forms and schedules; `digest` covers everything that makes it the
 * same request; `sentAt` is on the machine's clock, because the desk's may be paused.
 */
export type KeyedRequest = {
  scope: "api" | "form" | "schedule";
  key: string;
  digest: string;
  sentAt: Instant;
};

/** The request key that a desk serves, if any. */
export type RequestMemory = {
  /** A refusal with the earlier answer of the key; undefined for a key that is new or expired. */
  readRepeated(view: View): Promise<Refusal | undefined>;
  /** Takes note that the change has written an entry of the watch log. */
  noteEntry(tx: Tx, action: string): Promise<void>;
  /** Stores the answer, in the transaction of the change. */
  remember(tx: Tx, value: unknown): Promise<void>;
  /** The stored answer; undefined until then. */
  remembered(): string | undefined;
};

/** Old rows deleted with every new one: more than are added, and few enough for any write. */
const ROWS_FORGOTTEN = 20;

const requestWith = statement((db) =>
  db
    .select({ requestDigest: requestKeys.requestDigest, answer: requestKeys.answer })
    .from(requestKeys)
    .where(and(eq(requestKeys.id, placeholder("id")), gt(requestKeys.createdAt, placeholder("forgottenAt")))),
);

const forget = statement((db) => {
  const old = db
    .select({ id: requestKeys.id })
    .from(requestKeys)
    .where(lte(requestKeys.createdAt, placeholder("forgottenAt")))
    .orderBy(asc(requestKeys.createdAt))
    .limit(ROWS_FORGOTTEN);
  return db
    .delete(requestKeys)
    .where(
      or(
        inArray(requestKeys.id, old),
        and(eq(requestKeys.id, placeholder("id")), lte(requestKeys.createdAt, placeholder("forgottenAt"))),
      ),
    );
});

const insertRequest = insertion(requestKeys);

/** The last entry of the watch log that a change has written, and how many of its kind. */
export type WrittenEntries = { last: number; count: number };

/** Builds the answer from what a command stored and the entries that tell of it; null when none do. */
export type AnswerOf<T> = (value: T, entries: WrittenEntries | null) => string;

/** Entries that come along with what a person did. */
const BESIDE = ["evidence.tied"];

/** The memory of one request; `answerOf` builds the answer from what its command stored. */
export function memoryOf(
  { scope, key, digest, sentAt }: KeyedRequest,
  answerOf: AnswerOf<unknown>,
): RequestMemory {
  const id = `${scope} ${key}`;
  const forgottenAt = sentAt - REQUEST_KEY_HOLDS_MS;
  let answer: string | undefined;
  let entries: (WrittenEntries & { action: string }) | null = null;
  return {
    async noteEntry(tx, action) {
      if (entries !== null && BESIDE.includes(action)) return;
      const count = entries?.action === action ? entries.count + 1 : 1;
      entries = { action, count, last: (await readTail(tx)).revision };
    },
    async readRepeated(view) {
      const [row] = await requestWith(view, { id, forgottenAt });
      if (!row) return undefined;
      const isSame = row.requestDigest === digest;
      return { ...refuse("This was stored before"), earlier: { isSame, answer: row.answer } };
    },
    async remember(tx, value) {
      answer = answerOf(value, entries);
      await forget(tx, { id, forgottenAt });
      await insertRequest(tx, { id, requestDigest: digest, answer, createdAt: sentAt });
    },
    remembered: () => answer,
  };
}

/** The earlier answer of the same request; any other refusal unchanged. */
export const answeredBefore = (refusal: Refusal): Outcome<string> =>
  refusal.earlier?.isSame ? accept(refusal.earlier.answer) : refusal;
