import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listExercises, openExercise } from "@/db/exercises/exercises";
import { openServedDesk } from "@/db/postgres/desk";
import { placeOfExercise } from "@/db/postgres/exercise-place";
import { inDatabase } from "@/db/postgres/in-database";
import { verifyDesk } from "@/db/postgres/verify-desk";
import { EMPTY_DESK } from "@/db/seed/empty";
import { isoOf } from "@/domain/time/time";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";
import { temporaryFolder } from "../../temporary-folder";

const KEYS = ["watchfloor.key", "watchfloor-signing.key"];

/** An exercise of a desk in a database. */
async function exercise() {
  const { desk, folder, place, wait } = await deskInAFolder();
  if (!place) throw new Error("This desk is in no database.");
  const from = isoOf(desk.now());
  wait(1);
  const opened = accepted(await openExercise(inDatabase(place, folder), { name: "Night", from }, "Ada"));
  return { ...opened, live: { folder, place }, place: placeOfExercise(place, opened.slug) };
}

async function served({ place, folder }: Pick<Awaited<ReturnType<typeof exercise>>, "place" | "folder">) {
  const desk = await openServedDesk(place, folder, EMPTY_DESK);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await desk.store.close();
    isOpen = false;
  };
  onTestFinished(close);
  return close;
}

test("an exercise is open on one server at a time, and on another as soon as that one has ended", async () => {
  const opened = await exercise();
  const close = await served(opened);
  await expect(served(opened)).rejects.toThrow(/Another server has this exercise open/);
  await close();
  await served(opened);
});

test("every server of a desk finds its exercises, and derives the same keys for them", async () => {
  const { folder, live, place } = await exercise();
  const other = temporaryFolder();
  for (const key of KEYS) copyFileSync(join(live.folder, key), join(other, key));
  const [listed] = await listExercises(inDatabase(live.place, other));
  expect(listed).toMatchObject({ slug: "night", name: "Night", state: "ready" });
  for (const key of KEYS)
    expect(readFileSync(join(String(listed?.folder), key))).toEqual(readFileSync(join(folder, key)));
  await served({ place, folder: String(listed?.folder) });
});

test("the record of an exercise is sealed by its own key, and intact", async () => {
  const { folder, live, place } = await exercise();
  const verdict = await verifyDesk(place, folder);
  expect(verdict.findings).toEqual([]);
  const { head } = await verifyDesk(live.place, live.folder);
  expect(verdict.head?.keyFingerprint).not.toBe(head?.keyFingerprint);
});

test("an exercise that is not there is not made by being asked for", async () => {
  const { folder, live } = await exercise();
  const place = placeOfExercise(live.place, "day");
  await expect(openServedDesk(place, folder, EMPTY_DESK)).rejects.toThrow(/no such exercise/);
});
