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
import { copyDesk } from "../files/backup";
import { openChosenStore } from "../files/chosen-desk";
import { filesOf } from "../files/data-folder";
import { chosenPlace } from "../postgres/chosen-place";
import type { Place } from "../postgres/connection";
import { readTail } from "../queries/log/newest-log-entry";
import { readKeptFrom } from "../retention";
import { removeDatabase } from "../sqlite/copy-file";
import { cutAfter } from "../sqlite/delete-history";
import { exercisesIn as exercisesInFolder } from "../sqlite/exercise-places";
import { migrate } from "../sqlite/migrate";
import { openSqliteStore } from "../sqlite/store";
import { rebuildSummaries } from "../summaries/summaries";
import { exercises } from "../tables";
import { readExercise, readExerciseClock, readIsEnded } from "./exercise-clock";
import { keepInjects } from "./exercise-injects";
import type { ExercisePlaces } from "./exercise-places";
import { EXERCISE_ACTOR } from "./exercise-play";

/** The place of an exercise: its folder, and its database where that is not there. */
type OpenedExercise = Exercise & { folder: string; slug: string };

/** Where the exercises of a desk are, whose database is `place`, or in its folder. */
async function placesOf(folder: string, place = chosenPlace()): Promise<ExercisePlaces> {
  if (!place) return exercisesInFolder(folder);
  return (await import("../postgres/exercise-places")).exercisesIn(folder, place);
}

/**
 * Opens the desk of an exercise for reading only.
 * Errors: throws when there is none.
 */
export const openForReading = async (folder: string, slug: string, place = chosenPlace()): Promise<Desk> =>
  deskIn(await (await placesOf(folder, place)).open(slug));

/**
 * Opens an exercise from a past instant, as a desk of its own: a copy without whatever was recorded later. Reports and
 * incidents up to the end become injects. The desk itself is only read.
 * Shape:  `by` is who opens it.
 * Errors: refusals by field; no `by`; `name` taken; `from` before the kept history; `from` or `until` in the future, or
 *         the end not after the beginning.
 */
export async function openExercise(
  folder: string,
  raw: unknown,
  by: string,
  place = chosenPlace(),
): Promise<Outcome<OpenedExercise>> {
  const draft = parseExerciseDraft(raw);
  if (!draft.ok) return draft;
  const actor = actorOf(by);
  if (actor === "") return refuse("Enter who is on watch", "actor");
  const desk = await deskIn(await openChosenStore(folder, place));
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
  const [slug, places] = [exerciseFolderOf(name), await placesOf(folder, place)];
  const taken = refuse("There is already an exercise with this name. Choose another", "name");
  if (!(await places.take(slug))) return taken;
  const exercise = { id: v7(), name, fromAt, untilAt: until ?? now, speed };
  const { database } = filesOf(places.folderOf(slug));
  const file = `${database}.${exercise.id}.new`;
  try {
    await copyDesk(folder, file, undefined, place);
    await make(file, exercise, actor);
    const isPut = await places.put(slug, file, exercise.id);
    return isPut ? accept({ ...exercise, folder: places.folderOf(slug), slug }) : taken;
  } finally {
    removeDatabase(file);
  }
}

function refusalOf({ from, until }: ExerciseDraft, now: Instant) {
  if (from > now) return refuse(inTheFuture(now), "from");
  if (until !== null && until > now) return refuse(inTheFuture(now), "until");
  if (from >= (until ?? now)) return refuse("The end must be after the start", "until");
  return undefined;
}

/** Makes an exercise of a copy of its desk. */
async function make(draft: string, exercise: Exercise, by: string): Promise<void> {
  await migrate(draft);
  await fill(draft, exercise.fromAt, (desk) =>
    desk.store.write(0, (tx) => keepInjects(tx, exercise.fromAt, exercise.untilAt)),
  );
  cutAfter(draft, exercise.fromAt, exercise.id);
  await fill(draft, exercise.fromAt, (desk) => begin({ ...desk, actor: by }, exercise));
}

async function fill(draft: string, now: Instant, work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await deskIn(openSqliteStore(draft, "OFF"));
  try {
    await work({ ...desk, now: () => now, actor: EXERCISE_ACTOR });
  } finally {
    await desk.store.close();
  }
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
export async function listExercises(folder: string, place = chosenPlace()): Promise<ListedExercise[]> {
  const places = await placesOf(folder, place);
  const listed: ListedExercise[] = [];
  for (const slug of (await places.list()).sort()) {
    const found = await readListed(folder, slug, place).catch(() => undefined);
    if (found) listed.push({ ...found, slug, folder: places.folderOf(slug) });
  }
  return listed;
}

/**
 * An exercise for the list; undefined for a desk that is none.
 * Errors: throws when it cannot be read.
 */
async function readListed(
  folder: string,
  slug: string,
  place: Place | undefined,
): Promise<Omit<ListedExercise, "slug" | "folder"> | undefined> {
  const desk = await openForReading(folder, slug, place);
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
