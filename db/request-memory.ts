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
 * A request with a key. Keys of programs and of forms are told apart by `scope`; `digest` is of everything that makes
 * it the same request; `sentAt` is on the machine's clock, because the desk's may stand still.
 */
export type KeyedRequest = { scope: "api" | "form"; key: string; digest: string; sentAt: Instant };

/** What a desk carries while it serves a request with a key. */
export type RequestMemory = {
  /** A refusal with what the key was answered before; undefined for a key that is new, or forgotten. */
  readRepeated(view: View): Promise<Refusal | undefined>;
  /** Takes note that the change has written an entry of the watch log. */
  noteEntry(tx: Tx, action: string): Promise<void>;
  /** Remembers the answer, in the transaction of the change. */
  remember(tx: Tx, value: unknown): Promise<void>;
  /** The answer as it was remembered; undefined before. */
  remembered(): string | undefined;
};

/** How many old rows go whenever a new one is written: more than come, and few enough for any write. */
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

/** Makes what is answered from what a command stored; `entry` is the entry of the watch log that tells of it. */
export type AnswerOf<T> = (value: T, entry: number | null) => string;

/** Entries that come along with what a person did. */
const BESIDE = ["evidence.tied"];

/** The memory of one request. */
export function memoryOf(
  { scope, key, digest, sentAt }: KeyedRequest,
  answerOf: AnswerOf<unknown>,
): RequestMemory {
  const id = `${scope} ${key}`;
  const forgottenAt = sentAt - REQUEST_KEY_HOLDS_MS;
  let answer: string | undefined;
  let entry: number | null = null;
  return {
    async noteEntry(tx, action) {
      if (entry === null || !BESIDE.includes(action)) entry = (await readTail(tx)).revision;
    },
    async readRepeated(view) {
      const [row] = await requestWith(view, { id, forgottenAt });
      if (!row) return undefined;
      const isSame = row.requestDigest === digest;
      return { ...refuse("This was stored before"), earlier: { isSame, answer: row.answer } };
    },
    async remember(tx, value) {
      answer = answerOf(value, entry);
      await forget(tx, { id, forgottenAt });
      await insertRequest(tx, { id, requestDigest: digest, answer, createdAt: sentAt });
    },
    remembered: () => answer,
  };
}

/** What the same request was answered before; any other refusal as it is. */
export const answeredBefore = (refusal: Refusal): Outcome<string> =>
  refusal.earlier?.isSame ? accept(refusal.earlier.answer) : refusal;
