import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { pauseExercise } from "@/db/commands/pause-exercise";
import { pruneHistory } from "@/db/commands/prune-history";
import { resumeExercise } from "@/db/commands/resume-exercise";
import { retractIncident } from "@/db/commands/retract-incident";
import { servedDesk } from "@/db/exercises/exercise-desk";
import { listExercises, openExercise } from "@/db/exercises/exercises";
import { readBoard } from "@/db/queries/board/board";
import { rebuildSummaries } from "@/db/summaries/summaries";
import { HOUR_MS, type Instant, isoOf, MINUTE_MS } from "@/domain/time/time";
import { everythingIn } from "@/tests/desk-in-a-folder";
import { accepted, recordedAssessment } from "@/tests/drafts";
import { homeOf } from "@/tests/home-of";
import { ask } from "../../ask";
import { deskWithPast, openedFrom, playedIn, recordOf } from "./desk-with-past";

/** What the database of a closed desk says, byte by byte: the file, and a log beside it that is empty or missing. */
const digestOf = (folder: string) => {
  const bytesOf = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : "");
  const bytes = ["watchfloor.db", "watchfloor.db-wal"].map(bytesOf);
  return bytes.map((each) => createHash("sha256").update(each).digest("hex"));
};

test("an exercise starts with what the desk knew at that instant, and its file has nothing later", async () => {
  const live = await deskWithPast();
  const before = await ask(live.desk, readBoard, { effectiveAt: live.fromAt, knownAt: live.fromAt });
  const real = await everythingIn(live.desk);
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const { desk } = await playedIn(exercise);
  expect(await everythingIn(live.desk)).toEqual(real);
  expect(desk.now()).toBe(live.fromAt);
  const board = await ask(desk, readBoard);
  expect(board.categories).toEqual(before.categories);
  const all = await everythingIn(desk);
  const rows = Object.entries(all).filter(([table]) => table !== "exerciseInjects");
  expect(JSON.stringify(rows)).not.toContain(live.incident.id);
  expect((all.exerciseInjects as { dueAt: Instant }[]).map(({ dueAt }) => dueAt)).toEqual([live.incidentAt]);
  expect(JSON.stringify(all.exerciseInjects)).not.toContain('"level"');
  await desk.store.close();
  vi.useRealTimers();
});

test("when two people open an exercise of one name at once, one gets it, and the other is asked for another name", async () => {
  const live = await deskWithPast();
  const raw = { name: "Night", from: isoOf(live.fromAt), until: isoOf(live.untilAt), speed: 60 };
  const people = ["Ada", "Grace"];
  const outcomes = await Promise.all(people.map((by) => openExercise(homeOf(live), raw, by)));
  const opened = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.id : []));
  expect(opened).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.ok)
      expect(await recordOf({ ...outcome.value, place: live.place })).toMatchObject({ findings: [] });
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problems: [{ field: "name" }] });
  expect((await listExercises(homeOf(live))).map(({ id }) => id)).toEqual(opened);
});

test("a name whose exercise was never finished, because its disk was full or its server killed, is free again", async () => {
  const live = await deskWithPast();
  const home = homeOf(live);
  mkdirSync((await home.exercises()).folderOf("night"), { recursive: true });
  const raw = { name: "Night", from: isoOf(live.fromAt), until: isoOf(live.untilAt), speed: 60 };
  const { id } = accepted(await openExercise(home, raw, "Ada"));
  expect((await listExercises(home)).map((listed) => listed.id)).toEqual([id]);
});

test("incidents are injected on time by themselves, and the real levels never are", async () => {
  const live = await deskWithPast();
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const { desk, wait } = await playedIn(exercise);
  accepted(await resumeExercise(desk, { speed: 60 }));
  wait(MINUTE_MS - 1_000);
  expect((await everythingIn(desk)).incidents).toHaveLength(0);
  wait(1_000);
  const [incident] = (await everythingIn(desk)).incidents as { id: string; recordedAt: Instant }[];
  expect(incident).toMatchObject({ id: live.incident.id, recordedAt: live.incidentAt });
  await recordedAssessment(desk, live.indicatorId, { level: "4", effectiveAt: desk.now() });
  wait(60 * MINUTE_MS);
  expect(desk.now()).toBe(live.untilAt);
  const rockets = (await ask(desk, readBoard)).categories.find(({ id }) => id === "rockets");
  expect(rockets).toMatchObject({ level: 4, incidents: { week: 1 } });
  const log = (await everythingIn(desk)).watchLog as { recordedAt: Instant }[];
  expect(log.map((entry) => entry.recordedAt)).toEqual(
    log.map((entry) => entry.recordedAt).sort((a, b) => a - b),
  );
  const summaries = (await everythingIn(desk)).dailyIncidents;
  await desk.store.write(0, rebuildSummaries);
  expect((await everythingIn(desk)).dailyIncidents).toEqual(summaries);
  await desk.store.close();
  vi.useRealTimers();
});

test("what the trainees have already done is not injected", async () => {
  const live = await deskWithPast();
  const retraction = { replacesId: live.incident.id, reason: "It was thunder" };
  live.wait(1);
  accepted(await retractIncident(live.desk, retraction));
  const exercise = await openedFrom(live, live.incidentAt, live.desk.now());
  const { desk, wait } = await playedIn(exercise);
  accepted(await retractIncident(desk, { ...retraction, reason: "A gas bottle" }));
  accepted(await resumeExercise(desk, {}));
  wait(10 * MINUTE_MS);
  const { incidents, watchLog } = await everythingIn(desk);
  expect(incidents).toHaveLength(2);
  expect(JSON.stringify(incidents)).not.toContain("thunder");
  expect(JSON.stringify(watchLog)).toContain("inject.skipped");
  await desk.store.close();
  vi.useRealTimers();
});

test("the clock stands until it is resumed, while it is paused, and while no server runs", async () => {
  const live = await deskWithPast();
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const first = await playedIn(exercise);
  const desk = await servedDesk(first.desk);
  first.wait(HOUR_MS);
  expect(desk.now()).toBe(live.fromAt);
  accepted(await resumeExercise(desk, { speed: 10 }));
  first.wait(MINUTE_MS);
  accepted(await pauseExercise(desk));
  first.wait(HOUR_MS);
  expect(desk.now()).toBe(live.fromAt + 10 * MINUTE_MS);
  accepted(await resumeExercise(desk, { speed: 10 }));
  first.wait(MINUTE_MS);
  await desk.store.close();
  first.wait(HOUR_MS);
  const again = await servedDesk((await playedIn(exercise)).desk);
  expect(again.now()).toBe(live.fromAt + 20 * MINUTE_MS);
  await again.store.close();
  vi.useRealTimers();
});

test("opening and playing an exercise does not change a byte of the live desk", async () => {
  const live = await deskWithPast();
  await live.desk.store.close();
  const before = digestOf(live.folder);
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const { desk, wait } = await playedIn(exercise);
  accepted(await resumeExercise(desk, {}));
  wait(MINUTE_MS);
  const { recordedAt } = await recordedAssessment(desk, live.indicatorId, {
    level: "3",
    effectiveAt: live.fromAt,
  });
  await desk.store.close();
  expect(await listExercises(homeOf(live))).toMatchObject([
    { slug: "night", name: "Night", nowAt: recordedAt },
  ]);
  expect(digestOf(live.folder)).toEqual(before);
  vi.useRealTimers();
});

test.each([
  [{ from: "yesterday" }, "from"],
  [{ from: "010000ZJAN40" }, "from"],
  [{ until: "2019-10-01T00:30Z" }, "until"],
  [{ name: "…" }, "name"],
  [{ speed: "7" }, "speed"],
])("an exercise opened with %j is refused at its field, and nothing is created", async (changes, field) => {
  const live = await deskWithPast();
  await live.desk.store.close();
  const outcome = await openExercise(
    homeOf(live),
    { name: "Night", from: "2019-10-01T01:00Z", ...changes },
    "Ada",
  );
  expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.field)).toEqual([field]);
  expect(await listExercises(homeOf(live))).toEqual([]);
});

test("an exercise is opened by someone, whose name is in its log", async () => {
  const live = await deskWithPast();
  const draft = { name: "Night", from: isoOf(live.fromAt), until: isoOf(live.untilAt), speed: 60 };
  const nobody = await openExercise(homeOf(live), draft, " ");
  expect(nobody).toMatchObject({ ok: false, problems: [{ field: "actor" }] });
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const { desk } = await playedIn(exercise);
  const { exercises, watchLog } = await everythingIn(desk);
  expect(exercises).toMatchObject([{ recordedBy: "Ada" }]);
  expect(watchLog?.at(-1)).toMatchObject({ action: "exercise.opened", recordedBy: "Ada" });
  await desk.store.close();
  vi.useRealTimers();
});

test("an exercise from before kept history is refused, with the earliest possible start", async () => {
  const live = await deskWithPast();
  const pruning = {
    cutAt: live.untilAt,
    archiveName: "archive.db",
    archiveDigest: "00",
    reason: "Long enough",
  };
  accepted(await pruneHistory(live.desk, pruning));
  live.wait(1);
  const from = isoOf(live.fromAt);
  expect(await openExercise(homeOf(live), { name: "Night", from }, "Ada")).toMatchObject({
    ok: false,
    problems: [{ field: "from", message: expect.stringMatching(/^Not kept: .* complete from 010300ZOCT19/) }],
  });
  expect(await listExercises(homeOf(live))).toEqual([]);
});

test("an exercise that cannot store anything can still be read and closed", async () => {
  const live = await deskWithPast();
  const exercise = await openedFrom(live, live.fromAt, live.untilAt);
  const { desk, wait } = await playedIn(exercise);
  const served = await servedDesk(desk);
  accepted(await resumeExercise(served, { speed: 60 }));
  served.store.turnReadOnly("Page 7 is damaged. Restore a backup.");
  wait(2 * MINUTE_MS);
  expect((await ask(served, readBoard)).categories).not.toHaveLength(0);
  expect((await everythingIn(served)).incidents).toHaveLength(0);
  expect(await pauseExercise(served)).toMatchObject({ kind: "unavailable" });
  await served.store.close();
  vi.useRealTimers();
});
