import { v7 } from "uuid";
import { CLOCK_LEAD_MS, type ClockDoubt } from "@/domain/clock/clock-doubt";
import { beyondTheClock, doubtRefusalOf } from "@/domain/clock/clock-words";
import {
  ENDED_EXERCISE,
  type Exercise,
  type ExerciseClock,
  type ExerciseState,
} from "@/domain/exercise/exercise";
import { actorOf } from "@/domain/input/actor";
import { isBlank } from "@/domain/input/clean-text";
import { type Outcome, type Refusal, refuse } from "@/domain/outcome";
import { inTheFuture } from "@/domain/time/instant-text";
import type { Instant, Instants } from "@/domain/time/time";
import { type ClockWatch, SET_BY_DESIGN } from "./clock";
import { readTail, type Tail } from "./queries/log/newest-log-entry";
import type { RequestMemory } from "./request-memory";
import { insertion } from "./sql/insertion";
import { isStoreRefused, type Store, type Tx } from "./store";
import { desks, watchLog } from "./tables";

/** How a desk describes itself. */
export type DeskProfile = {
  id: string;
  name: string;
  isExample: boolean;
  timeZone: string | null;
  clockOffsetMs: number;
  /** The name of the exercise that the desk plays; absent on every other desk. */
  exercise?: string;
};

/** An open desk: the store, a clock, an id generator and the actor. Every command and query takes it. */
export type Desk = {
  store: Store;
  profile: DeskProfile;
  /** The desk's own time, and the only clock of commands and queries: the example desk lives in January 2020. */
  now(): Instant;
  /** Whether that clock can be trusted. */
  clock: ClockWatch;
  newId(): string;
  /** Who is on watch; empty while unknown. */
  actor: string;
  /** The exercise that this desk plays; null on every other desk. */
  exercise: PlayedExercise | null;
  /** Ensures that the current request is stored once; null for one without a key. */
  request: RequestMemory | null;
};

/**
 * The desk in an opened store.
 * Errors: throws when the store holds no desk.
 */
export async function deskIn(store: Store): Promise<Desk> {
  const profile = await store.seek(async (view) => (await view.db.select().from(desks).limit(1))[0]);
  if (!profile) throw new Error("This database holds no desk.");
  const now = () => Date.now() - profile.clockOffsetMs;
  return {
    store,
    profile,
    now,
    clock: SET_BY_DESIGN,
    newId: () => v7(),
    actor: "",
    exercise: null,
    request: null,
  };
}

/** The desk acting as `actor`, whether named by a cookie, a form, a header or a script. */
export const actingAs = (desk: Desk, actor: string): Desk => ({ ...desk, actor: actorOf(actor) });

/** The two times of the present: never before what is already recorded, even when the machine's clock stepped back. */
export const presentOf = (desk: Desk, tail: Tail): Instants => {
  const now = Math.max(desk.now(), tail.recordedAt);
  return { effectiveAt: now, knownAt: now };
};

/** Why the desk's clock is not trusted; undefined when it is. */
export const readClockDoubt = (desk: Desk): Promise<ClockDoubt | undefined> =>
  desk.clock.readDoubt(async () => (await desk.store.read(readTail)).recordedAt);

export const refusalOfNobody = ({ actor }: Desk) =>
  isBlank(actor) ? refuse("Enter who is on watch", "actor") : undefined;

/**
 * Runs a command's change in one transaction, as the desk's actor. A keyed request is remembered in it; a repeated one
 * is refused with its earlier answer.
 * Errors: refuses without an actor, while the clock is in doubt, after the end of an exercise, and when the database
 *         cannot store it. A refusal by `work` must come before it writes anything.
 */
export async function change<T>(desk: Desk, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const nobody = refusalOfNobody(desk);
  if (nobody) return nobody;
  return orRefused(changeAtTrustedTime(desk, (tx) => changeOnce(desk, tx, work)));
}

async function changeOnce<T>({ request, exercise }: Desk, tx: Tx, work: (tx: Tx) => Promise<Outcome<T>>) {
  const repeated = await request?.readRepeated(tx);
  if (repeated) return repeated;
  if (exercise?.state() === "ended") return refuse(ENDED_EXERCISE, "", "conflict");
  const outcome = await work(tx);
  if (outcome.ok) await request?.remember(tx, outcome.value);
  return outcome;
}

async function changeAtTrustedTime<T>(desk: Desk, work: (tx: Tx) => Promise<Outcome<T>>) {
  const doubt = await readClockDoubt(desk);
  return doubt ? refuse(doubtRefusalOf(doubt), "clock", "conflict") : desk.store.write(desk.now(), work);
}

/** Turns a StoreRefused into a refusal; everything else is thrown. */
export const orRefused = <T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> =>
  work.catch((error: unknown) => {
    const refusal = refusalOfStore(error);
    if (refusal) return refusal;
    throw error;
  });

/** A database refusal in words for people and programs; undefined for any other error. */
const refusalOfStore = (error: unknown): Refusal | undefined =>
  isStoreRefused(error) ? refuse(error.message, "", error.kind) : undefined;

/** A refusal when an instant lies after another, the present; undefined when it does not, or is left out. */
export const refusalOfLater = (instant: Instant | null, present: Instant, field: string) =>
  instant !== null && instant > present ? refuse(inTheFuture(present), field) : undefined;

/**
 * A refusal when an instant lies after the present of a transaction; undefined when it does not, or is left out.
 * Shape: where the newest entry is far ahead of the desk's clock, what somebody says of a time in between is refused until
 *        they have said which of the two is wrong. The present itself is what a form without a time means.
 */
export function refusalOfFuture(
  desk: Desk,
  { recordedAt }: Tx,
  instant: Instant | null,
  field = "effectiveAt",
): Refusal | undefined {
  const now = desk.now();
  const isAhead = desk.exercise === null && recordedAt - now > CLOCK_LEAD_MS;
  if (isAhead && instant !== null && instant > now + CLOCK_LEAD_MS && instant < recordedAt)
    return refuse(beyondTheClock(now, recordedAt), field, "conflict");
  return refusalOfLater(instant, recordedAt, field);
}

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
  await desk.request?.noteEntry(tx, action);
}

/** The exercise that a desk plays, with its clock. */
export type PlayedExercise = Exercise & {
  clock(): ExerciseClock;
  machineNow(): Instant;
  state(): ExerciseState;
  /** How fast its clock runs, in times of real time; 0 while it stands, and after the end. */
  runsAt(): number;
  /** Continues from the clock's last setting; `isLast` when the exercise has ended. */
  follow(clock: ExerciseClock, isLast?: boolean): void;
};
