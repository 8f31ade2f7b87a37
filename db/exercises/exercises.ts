import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { v7 } from "uuid";
import {
  type Exercise,
  exerciseFolderOf,
  exerciseStateOf,
  isExerciseFolder,
  type ListedExercise,
} from "@/domain/exercise/exercise";
import { type ExerciseDraft, parseExerciseDraft } from "@/domain/exercise/exercise-draft";
import { actorOf } from "@/domain/input/actor";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { notKeptWordsOf } from "@/domain/time/as-of-instants";
import { inTheFuture } from "@/domain/time/instant-text";
import type { Instant } from "@/domain/time/time";
import { type Desk, deskIn, log, presentOf } from "../desk";
import { copyDatabase } from "../files/backup";
import { chosenPlace } from "../files/chosen-place";
import { filesOf, hasContent, makeDurable, openDesk } from "../files/data-folder";
import { writeMarker } from "../files/desk-marker";
import { replaceFile } from "../files/replace-file";
import { readTail } from "../queries/log/newest-log-entry";
import { readKeptFrom } from "../retention";
import { removeDatabase } from "../sqlite/copy-file";
import { cutAfter } from "../sqlite/delete-history";
import { isBehind, migrate } from "../sqlite/migrate";
import { openReadOnlyStore } from "../sqlite/read-only-store";
import { openSqliteStore } from "../sqlite/store";
import { rebuildSummaries } from "../summaries/summaries";
import { exercises } from "../tables";
import { readExercise, readExerciseClock, readIsEnded } from "./exercise-clock";
import { keepInjects } from "./exercise-injects";
import { EXERCISE_ACTOR } from "./exercise-play";

/** The folder of a named exercise, below the data folder of the desk that it was opened from. */
const exerciseFolderIn = (folder: string, name: string): string => join(resolve(folder), "exercises", name);

/**
 * Opens a desk for reading only.
 * Errors: throws when there is none.
 */
export const openForReading = (folder: string): Promise<Desk> =>
  deskIn(openReadOnlyStore(filesOf(folder).database));

type OpenedExercise = Exercise & { folder: string };

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
): Promise<Outcome<OpenedExercise>> {
  const draft = parseExerciseDraft(raw);
  if (!draft.ok) return draft;
  const actor = actorOf(by);
  if (actor === "") return refuse("Enter who is on watch", "actor");
  if (chosenPlace()) return refuse("Exercises cannot be opened yet from a desk in a database of its own");
  const desk = await openForReading(folder);
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
  if (!takeFolder(exerciseFolderIn(folder, exerciseFolderOf(name))))
    return refuse("There is already an exercise with this name. Choose another", "name");
  return accept(await make(folder, { id: v7(), name, fromAt, untilAt: until ?? now, speed }, actor));
}

function refusalOf({ from, until }: ExerciseDraft, now: Instant) {
  if (from > now) return refuse(inTheFuture(now), "from");
  if (until !== null && until > now) return refuse(inTheFuture(now), "until");
  if (from >= (until ?? now)) return refuse("The end must be after the start", "until");
  return undefined;
}

/** Creates an exercise's folder; false when it exists: of two exercises opened under one name, one gets it. */
function takeFolder(target: string): boolean {
  mkdirSync(/* turbopackIgnore: true */ dirname(target), { recursive: true });
  try {
    mkdirSync(/* turbopackIgnore: true */ target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function make(folder: string, exercise: Exercise, by: string): Promise<OpenedExercise> {
  const target = exerciseFolderIn(folder, exerciseFolderOf(exercise.name));
  const { database, marker } = filesOf(target);
  const draft = `${database}.${exercise.id}.new`;
  try {
    await copyDatabase(filesOf(folder).database, draft);
    await migrate(draft);
    await fill(draft, exercise.fromAt, (desk) =>
      desk.store.write(0, (tx) => keepInjects(tx, exercise.fromAt, exercise.untilAt)),
    );
    cutAfter(draft, exercise.fromAt, exercise.id);
    await fill(draft, exercise.fromAt, (desk) => begin({ ...desk, actor: by }, exercise));
    makeDurable(draft);
    replaceFile(draft, database);
    writeMarker(marker, exercise.id);
  } finally {
    removeDatabase(draft);
  }
  return { ...exercise, folder: target };
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
export async function listExercises(folder: string): Promise<ListedExercise[]> {
  const all = join(resolve(folder), "exercises");
  if (!existsSync(/* turbopackIgnore: true */ all)) return [];
  const listed: ListedExercise[] = [];
  for (const slug of readdirSync(/* turbopackIgnore: true */ all).filter(isExerciseFolder).sort()) {
    const target = exerciseFolderIn(folder, slug);
    if (!hasContent(filesOf(target).database)) continue;
    const found = await readListed(target).catch(() => undefined);
    if (found) listed.push({ ...found, slug, folder: target });
  }
  return listed;
}

/**
 * An exercise for the list, brought to this version of the program first; undefined for a desk that is none.
 * Errors: throws when it cannot be read.
 */
async function readListed(target: string): Promise<Omit<ListedExercise, "slug" | "folder"> | undefined> {
  if (isBehind(filesOf(target).database)) await (await openDesk(target)).store.close();
  const desk = await openForReading(target);
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
