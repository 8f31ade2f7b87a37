import { isDeepStrictEqual } from "node:util";
import { exerciseNowOf, exerciseStateOf } from "@/domain/exercise/exercise";
import type { Instant } from "@/domain/time/time";
import type { Desk, PlayedExercise } from "../desk";
import { readTail } from "../queries/log/newest-log-entry";
import { isStoreRefused, type Store, type View } from "../store";
import { addClockRow, readExercise, readExerciseClock, readIsEnded } from "./exercise-clock";
import { EXERCISE_ACTOR, playDue, readNextDueAt } from "./exercise-play";

/** How often a served exercise checks whether an inject is due. */
const POLL_MS = 500;

/**
 * The desk on its exercise's clock, with due injects added before every read and write. Any other desk is returned
 * unchanged.
 * Shape: follows what other processes do with the clock; whether the exercise has ended is decided in each transaction.
 */
export async function playedDesk(desk: Desk): Promise<Desk> {
  const inner = desk.store;
  const exercise = await inner.seek(readExercise);
  if (!exercise) return desk;
  let clock = await inner.seek((view) => readExerciseClock(view, exercise));
  let stored = clock;
  let isEnded = await inner.seek(readIsEnded);
  let seenMark = inner.changeMark();
  const followStored = async (view: View) => {
    const newest = await readExerciseClock(view, exercise);
    // A pause that could not be stored stands until somebody sets the clock again.
    if (!isDeepStrictEqual(newest, stored)) clock = newest;
    stored = newest;
    isEnded ||= await readIsEnded(view);
  };
  let dueAt = await readNextDueAt(inner);
  const now = () => exerciseNowOf(clock, exercise, Date.now());
  let underWay: Promise<void> | undefined;
  const playDueInjects = async () => {
    const mark = inner.changeMark();
    if (mark !== seenMark) await inner.seek(followStored);
    seenMark = mark;
    while (dueAt !== null && dueAt <= now()) {
      underWay ??= playDue(inner, now())
        .then(async () => {
          dueAt = await readNextDueAt(inner);
        })
        .finally(() => {
          underWay = undefined;
        });
      await underWay;
    }
  };
  const store: Store = {
    ...inner,
    read: (work, reading) =>
      playDueInjects()
        .catch(ignoreRefusal)
        .then(() => inner.read(work, reading)),
    seek: (work) =>
      playDueInjects()
        .catch(ignoreRefusal)
        .then(() => inner.seek(work)),
    write: async (at, work) => {
      await playDueInjects();
      return inner.write(Math.min(at, now()), async (tx) => {
        await followStored(tx);
        return work(tx);
      });
    },
  };
  const state = () => exerciseStateOf(exercise, { nowAt: now(), speed: clock.speed, isEnded });
  const played: PlayedExercise = {
    ...exercise,
    state,
    runsAt: () => (state() === "running" ? clock.speed : 0),
    clock: () => clock,
    machineNow: () => Date.now(),
    follow: (set, isLast = false) => {
      clock = set;
      isEnded ||= isLast;
    },
  };
  return { ...desk, store, now, exercise: played, profile: { ...desk.profile, exercise: exercise.name } };
}

/** A desk that cannot store anything can still be shown and closed. */
function ignoreRefusal(error: unknown) {
  if (!isStoreRefused(error)) throw error;
}

/**
 * The desk as a server keeps it: an exercise stays paused until someone resumes it, and due injects are added
 * automatically.
 * Shape: while no server runs, its clock is paused: at its last close, or else at its newest entry.
 */
export async function servedDesk(desk: Desk): Promise<Desk> {
  const { exercise, store } = desk;
  if (!exercise) return desk;
  const pauseAt = (worldAt: Instant) => {
    const clock = { worldAt, machineAt: exercise.machineNow(), speed: 0 };
    return store
      .write(worldAt, (tx) => addClockRow(tx, clock, EXERCISE_ACTOR))
      .then(() => exercise.follow(clock))
      .catch(ignoreRefusal);
  };
  const last = exercise.clock();
  if (last.speed > 0) {
    exercise.follow({ ...last, speed: 0 });
    await pauseAt(Math.max(last.worldAt, (await store.seek(readTail)).recordedAt));
  }
  const poll = setInterval(() => void store.seek(readTail).catch(() => undefined), POLL_MS);
  poll.unref();
  const close = async () => {
    clearInterval(poll);
    if (exercise.clock().speed > 0) await pauseAt(desk.now());
    await store.close();
  };
  return { ...desk, store: { ...store, close } };
}
