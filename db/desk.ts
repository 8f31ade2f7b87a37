import { v7 } from "uuid";
import { actorOf } from "@/domain/actor";
import type { Instants } from "@/domain/assessment/assessment";
import { type Outcome, refuse } from "@/domain/outcome";
import { inTheFuture } from "@/domain/time/instant-text";
import type { Instant } from "@/domain/time/time";
import type { PlayedExercise } from "./exercises/exercise-desk";
import { insertion } from "./insertion";
import type { RequestMemory } from "./request-memory";
import type { Store, Tx } from "./store";
import { desks, watchLog } from "./tables";
import type { Tail } from "./tail";

/** What a desk says of itself. */
export type DeskProfile = {
  id: string;
  name: string;
  isExample: boolean;
  timeZone: string | null;
  clockOffsetMs: number;
  /** The name of the exercise that the desk plays; missing on every other desk. */
  exercise?: string;
};

/** The opened store, a clock, an id maker and the person acting. Every command and query takes it. */
export type Desk = {
  store: Store;
  profile: DeskProfile;
  /** The desk's own time: the example desk lives in January 2020. The only clock that anybody asks. */
  now(): Instant;
  newId(): string;
  /** Who is on watch; empty while nobody has said. */
  actor: string;
  /** The exercise that this desk plays; null on every other desk, where what is said is meant. */
  exercise: PlayedExercise | null;
  /** What makes sure that the request under way is stored once; null for one without a key. */
  request: RequestMemory | null;
};

/**
 * The desk in an opened store.
 * Errors: throws when the store holds no desk.
 */
export async function deskIn(store: Store): Promise<Desk> {
  const profile = await store.read(async (view) => (await view.db.select().from(desks).limit(1))[0]);
  if (!profile) throw new Error("This database holds no desk.");
  const now = () => Date.now() - profile.clockOffsetMs;
  return { store, profile, now, newId: () => v7(), actor: "", exercise: null, request: null };
}

/** The desk in the name of `actor`, whoever says it: a cookie, a form, a header or a script. */
export const actingAs = (desk: Desk, actor: string): Desk => ({ ...desk, actor: actorOf(actor) });

/** The two times of the present: never before what is already recorded, even when the machine's clock stepped back. */
export const presentOf = (desk: Desk, tail: Tail): Instants => {
  const now = Math.max(desk.now(), tail.recordedAt);
  return { effectiveAt: now, knownAt: now };
};

/**
 * Runs the change of one command: one transaction, in the name of whoever is on watch. A request with a key is
 * remembered in it; one that was stored before is refused with what it was answered.
 * Errors: refuses when nobody has said who is on watch. A refusal by `work` must come before it writes anything.
 */
export async function change<T>(desk: Desk, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (desk.actor.trim() === "") return refuse("Say who is on watch", "actor");
  return desk.store.write(desk.now(), async (tx) => {
    const repeated = await desk.request?.readRepeated(tx);
    if (repeated) return repeated;
    const outcome = await work(tx);
    if (outcome.ok) await desk.request?.remember(tx, outcome.value);
    return outcome;
  });
}

/** A refusal when the instant of a field lies after the desk's clock; undefined when it does not, or is left out. */
export const refusalOfFuture = (instant: Instant | null, now: Instant, field = "effectiveAt") =>
  instant !== null && instant > now ? refuse(inTheFuture(now), field) : undefined;

const insertEntry = insertion(watchLog);

/** Writes the watch-log row of a change, in the same transaction. */
export async function log(
  tx: Tx,
  desk: Desk,
  action: string,
  subjectId: string,
  after: Record<string, unknown> | null,
  before: Record<string, unknown> | null = null,
): Promise<void> {
  const { recordedAt } = tx;
  await insertEntry(tx, { action, subjectId, before, after, recordedAt, recordedBy: desk.actor });
}
