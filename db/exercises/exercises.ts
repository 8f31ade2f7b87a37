import { v7 } from "uuid";
import {
  type Exercise,
  exerciseFolderOf,
  exerciseStateOf,
  type ListedExercise,
} from "@/domain/exercise/exercise";
import { type ExerciseDraft, parseExerciseDraft } from "@/domain/exercise/exercise-draft";
import { actorOf } from "@/domain/input/actor";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { notKeptWordsOf } from "@/domain/time/as-of-instants";
import { inTheFuture } from "@/domain/time/instant-text";
import type { Instant } from "@/domain/time/time";
import { type Desk, deskIn, log, presentOf } from "../desk";
import type { Home } from "../home";
import { readTail } from "../queries/log/newest-log-entry";
import { readKeptFrom } from "../retention";
import { rebuildSummaries } from "../summaries/summaries";
import { exercises } from "../tables";
import { readExercise, readExerciseClock, readIsEnded } from "./exercise-clock";
import { keepInjects } from "./exercise-injects";

/** The place of an exercise: its folder, and its database where that is not there. */
type OpenedExercise = Exercise & { folder: string; slug: string };

/**
 * Opens the desk of an exercise for reading only.
 * Errors: throws when there is none.
 */
export const openForReading = async (home: Home, slug: string): Promise<Desk> =>
  deskIn(await (await home.exercises()).open(slug));

/**
 * Opens an exercise from a past instant, as a desk of its own: a copy without whatever was recorded later. Reports and
 * incidents up to the end become injects. The desk itself is only read.
 * Shape:  `by` is who opens it.
 * Errors: refusals by field; no `by`; `name` taken; `from` before the kept history; `from` or `until` in the future, or
 *         the end not after the beginning.
 */
export async function openExercise(home: Home, raw: unknown, by: string): Promise<Outcome<OpenedExercise>> {
  const draft = parseExerciseDraft(raw);
  if (!draft.ok) return draft;
  const actor = actorOf(by);
  if (actor === "") return refuse("Enter who is on watch", "actor");
  const desk = await deskIn(await home.openToRead());
  let now: Instant;
  let keptFrom: Instant | null;
  try {
    now = presentOf(desk, await desk.store.read(readTail)).knownAt;
    keptFrom = await desk.store.read(readKeptFrom);
    if (await desk.store.read(readExercise))
      return refuse("An exercise is opened from the desk itself, not from an exercise");
  } finally {
    await desk.store.close();
  }
  const notKept = notKeptWordsOf(draft.value.from, keptFrom);
  const refused = notKept ? refuse(notKept, "from") : refusalOf(draft.value, now);
  if (refused) return refused;
  const { name, from: fromAt, until, speed } = draft.value;
  const [slug, places] = [exerciseFolderOf(name), await home.exercises()];
  const taken = refuse("There is already an exercise with this name. Choose another", "name");
  if (!(await places.take(slug))) return taken;
  const exercise = { id: v7(), name, fromAt, untilAt: until ?? now, speed };
  const target = places.folderOf(slug);
  const isPut = await home.withExerciseFile(
    { id: exercise.id, target, fromAt },
    (whole) => whole.store.write(0, (tx) => keepInjects(tx, fromAt, exercise.untilAt)),
    (cut) => begin({ ...cut, actor }, exercise),
    (file) => places.put(slug, file, exercise.id),
  );
  return isPut ? accept({ ...exercise, folder: target, slug }) : taken;
}

function refusalOf({ from, until }: ExerciseDraft, now: Instant) {
  if (from > now) return refuse(inTheFuture(now), "from");
  if (until !== null && until > now) return refuse(inTheFuture(now), "until");
  if (from >= (until ?? now)) return refuse("The end must be after the start", "until");
  return undefined;
}

const begin = (desk: Desk, { id, name, fromAt, untilAt, speed }: Exercise): Promise<void> =>
  desk.store.write(fromAt, async (tx) => {
    await rebuildSummaries(tx);
    const { recordedAt } = tx;
    const row = { id, name, fromAt, untilAt, speedRatio: speed, recordedAt, recordedBy: desk.actor };
    await tx.db.insert(exercises).values(row);
    await log(tx, desk, "exercise.opened", id, { name, fromAt, untilAt, speed });
  });

/**
 * The exercises that were opened from a desk.
 * Shape: by name of their folders; those that cannot be read are left out.
 */
export async function listExercises(home: Home): Promise<ListedExercise[]> {
  const places = await home.exercises();
  const listed: ListedExercise[] = [];
  for (const slug of (await places.list()).sort()) {
    const found = await readListed(home, slug).catch(() => undefined);
    if (found) listed.push({ ...found, slug, folder: places.folderOf(slug) });
  }
  return listed;
}

/**
 * An exercise for the list; undefined for a desk that is none.
 * Errors: throws when it cannot be read.
 */
async function readListed(
  home: Home,
  slug: string,
): Promise<Omit<ListedExercise, "slug" | "folder"> | undefined> {
  const desk = await openForReading(home, slug);
  try {
    return await desk.store.read(async (view) => {
      const exercise = await readExercise(view);
      if (!exercise) return undefined;
      const { worldAt, speed } = await readExerciseClock(view, exercise);
      const nowAt = Math.max(worldAt, (await readTail(view)).recordedAt);
      const isEnded = await readIsEnded(view);
      return { ...exercise, nowAt, state: exerciseStateOf(exercise, { nowAt, speed, isEnded }) };
    });
  } finally {
    await desk.store.close();
  }
}
