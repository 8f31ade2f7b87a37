import { expect, test, vi } from "vitest";
import { endExercise } from "@/db/commands/end-exercise";
import { pauseExercise } from "@/db/commands/pause-exercise";
import { resumeExercise } from "@/db/commands/resume-exercise";
import { writeEntry } from "@/db/commands/write-entry";
import { listExercises } from "@/db/exercises/exercises";
import { once } from "@/db/once";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { HOUR_MS, MINUTE_MS } from "@/domain/time/time";
import { accepted } from "@/tests/drafts";
import { homeOf } from "@/tests/home-of";
import { deskWithPast, openedFrom, playedIn } from "./desk-with-past";

test("nothing is recorded on the desk of an exercise that has reached its end, and a repeated request keeps its answer", async () => {
  const live = await deskWithPast();
  const exercise = await openedFrom(live, live.fromAt, live.fromAt + HOUR_MS);
  const { desk, wait } = await playedIn(exercise);
  accepted(await resumeExercise(desk, { speed: 60 }));
  const ask = (key: string, text: string) =>
    once(
      desk,
      { scope: "form", key, digest: text, sentAt: Date.now() },
      (opened) => writeEntry(opened, { text }),
      String,
    );
  const first = accepted(await ask("k1", "All quiet."));
  wait(2 * MINUTE_MS);
  expect(desk.exercise?.state()).toBe("ended");
  const before = await desk.store.read(readTail);
  expect(await ask("k2", "Written after the end.")).toMatchObject({
    ...{
      ok: false,
      kind: "conflict",
      problems: [{ field: "", message: expect.stringContaining("has ended") }],
    },
  });
  expect(accepted(await ask("k1", "All quiet."))).toBe(first);
  expect(await desk.store.read(readTail)).toEqual(before);
  await desk.store.close();
  vi.useRealTimers();
});

test("an exercise that someone ended stays ended, even when it is reopened", async () => {
  const live = await deskWithPast();
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const { desk, wait } = await playedIn(exercise);
  expect(desk.exercise?.state()).toBe("ready");
  accepted(await resumeExercise(desk, { speed: 10 }));
  wait(MINUTE_MS);
  expect(desk.exercise?.state()).toBe("running");
  accepted(await endExercise(desk));
  wait(HOUR_MS);
  expect([desk.exercise?.state(), desk.exercise?.runsAt()]).toEqual(["ended", 0]);
  expect(desk.now()).toBe(live.fromAt + 10 * MINUTE_MS);
  for (const again of [resumeExercise(desk, {}), pauseExercise(desk), endExercise(desk)])
    expect(await again).toMatchObject({ ok: false, kind: "conflict" });
  await desk.store.close();
  const { desk: reopened } = await playedIn(exercise);
  expect(await resumeExercise(reopened, {})).toMatchObject({ ok: false, kind: "conflict" });
  await reopened.store.close();
  expect(await listExercises(homeOf(live))).toMatchObject([{ state: "ended" }]);
  vi.useRealTimers();
});

test("what another process does with the clock holds for the next change here: a pause stands, an end ends", async () => {
  const live = await deskWithPast();
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const { desk: here, wait } = await playedIn(exercise);
  accepted(await resumeExercise(here, { speed: 60 }));
  const { desk: elsewhere } = await playedIn(exercise);
  wait(MINUTE_MS / 2);
  accepted(await pauseExercise(elsewhere));
  const pausedAt = elsewhere.now();
  wait(MINUTE_MS);
  accepted(await writeEntry(here, { text: "Written in the pause." }));
  expect(await here.store.read(readTail)).toMatchObject({ recordedAt: pausedAt });
  expect([here.now(), here.exercise?.state()]).toEqual([pausedAt, "paused"]);
  accepted(await endExercise(elsewhere));
  expect(await writeEntry(here, { text: "Written after the end." })).toMatchObject({ kind: "conflict" });
  await Promise.all([here.store.close(), elsewhere.store.close()]);
  vi.useRealTimers();
});
