import { exerciseNowOf, exerciseStateOf } from "@/domain/exercise/exercise";
import type { Instant } from "@/domain/time/time";
import type { Desk, PlayedExercise } from "../desk";
import { readTail } from "../queries/log/newest-log-entry";
import { isStoreRefused, type Store } from "../store";
import { addClockRow, readExercise, readExerciseClock, readIsEnded } from "./exercise-clock";
import { EXERCISE_ACTOR, playDue, readNextDueAt } from "./exercise-play";

/** How often a served exercise looks by itself whether something is due. */
const LOOK_MS = 500;

/**
 * The desk as its exercise plays it: on the clock of the exercise, and with everything that is due brought in before
 * anybody reads or writes. Any other desk as it is.
 */
export async function playedDesk(desk: Desk): Promise<Desk> {
  const inner = desk.store;
  const exercise = await inner.seek(readExercise);
  if (!exercise) return desk;
  let clock = await inner.seek((view) => readExerciseClock(view, exercise));
  let isEnded = await inner.seek(readIsEnded);
  let dueAt = await readNextDueAt(inner);
  const now = () => exerciseNowOf(clock, exercise, Date.now());
  let underWay: Promise<void> | undefined;
  const bringIn = async () => {
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
      bringIn()
        .catch(unlessRefused)
        .then(() => inner.read(work, reading)),
    seek: (work) =>
      bringIn()
        .catch(unlessRefused)
        .then(() => inner.seek(work)),
    write: (at, work) => bringIn().then(() => inner.write(at, work)),
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

/** A desk in which nothing can be stored is shown and closed all the same. */
function unlessRefused(error: unknown) {
  if (!isStoreRefused(error)) throw error;
}

/**
 * The desk as a server keeps it: an exercise stands until somebody resumes it, and what becomes due comes in by itself.
 * Shape: while no server has it, its clock stands: at its close, or else at what was recorded last.
 */
export async function servedDesk(desk: Desk): Promise<Desk> {
  const { exercise, store } = desk;
  if (!exercise) return desk;
  const standAt = (worldAt: Instant) => {
    const clock = { worldAt, machineAt: exercise.machineNow(), speed: 0 };
    return store
      .write(worldAt, (tx) => addClockRow(tx, clock, EXERCISE_ACTOR))
      .then(() => exercise.follow(clock))
      .catch(unlessRefused);
  };
  const last = exercise.clock();
  if (last.speed > 0) {
    exercise.follow({ ...last, speed: 0 });
    await standAt(Math.max(last.worldAt, (await store.seek(readTail)).recordedAt));
  }
  const look = setInterval(() => void store.seek(readTail).catch(() => undefined), LOOK_MS);
  look.unref();
  const close = async () => {
    clearInterval(look);
    if (exercise.clock().speed > 0) await standAt(desk.now());
    await store.close();
  };
  return { ...desk, store: { ...store, close } };
}
