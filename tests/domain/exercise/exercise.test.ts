import { expect, test } from "vitest";
import {
  exerciseFolderOf,
  exerciseNowOf,
  exerciseStateOf,
  isExerciseFolder,
  leadWordsOf,
} from "@/domain/exercise/exercise";
import { comparedCoursesOf, type LevelCourse, type LevelCourses } from "@/domain/replay/level-course";
import { deskMarksOf, deskNoticesOf } from "@/domain/snapshot/snapshot-notice";
import { HOUR_MS, MINUTE_MS } from "@/domain/time/time";
import { at } from "../examples";

const FROM = at("2020-01-07T15:00:00Z");
const UNTIL = at("2020-01-08T15:00:00Z");

test.each([
  ["stands while it is paused", 0, FROM],
  ["runs as fast as it was set", 60, FROM + HOUR_MS],
  ["never passes the end", 14_400, UNTIL],
])("the clock of an exercise %s", (_, speed, now) => {
  const clock = { worldAt: FROM, machineAt: 1_000, speed };
  expect(exerciseNowOf(clock, { untilAt: UNTIL }, 1_000 + MINUTE_MS)).toBe(now);
  expect(exerciseNowOf(clock, { untilAt: UNTIL }, 0)).toBe(FROM);
});

test.each([
  ["Night of 8 January", "night-of-8-january"],
  ["  Übung / Zwölf ", "ubung-zwolf"],
  ["../../etc", "etc"],
  ["…", ""],
])("the folder of “%s” is “%s”", (name, folder) => {
  expect(exerciseFolderOf(name)).toBe(folder);
  expect(isExerciseFolder(name)).toBe(false);
  expect(isExerciseFolder(folder)).toBe(folder !== "");
});

test("an exercise says so before anything else, and no other desk does", () => {
  expect(deskNoticesOf({ isExample: true, exercise: "Night" })[0]).toMatch(/^EXERCISE “Night”/);
  expect(deskMarksOf({ isExample: true, exercise: "Night" })[0]).toBe("EXERCISE");
  expect([...deskNoticesOf({ isExample: false }), ...deskMarksOf({ isExample: false })]).toEqual([]);
});

const course = (steps: LevelCourse["steps"], id = "rails"): LevelCourse => ({
  id,
  name: "Rails",
  categoryId: "rockets",
  steps,
});

const toldUntil = (toldUntilAt: number, ...courses: LevelCourse[]): LevelCourses => ({
  courses,
  toldUntilAt,
});

test("beyond the end of the shorter desk, nothing is compared", () => {
  const real = course([{ at: FROM, level: 3 }]);
  const trainees = course([
    { at: FROM, level: 3 },
    { at: FROM + 2 * HOUR_MS, level: 5 },
  ]);
  const compared = comparedCoursesOf(toldUntil(FROM + HOUR_MS, real), toldUntil(UNTIL, trainees));
  expect(compared).toMatchObject([{ trainees: [{ level: 3 }], raises: [] }]);
});

test("both desks are compared by when each first reached every level above the initial one", () => {
  const real = course([
    { at: FROM, level: 3 },
    { at: FROM + 4 * HOUR_MS, level: 5 },
  ]);
  const trainees = course([
    { at: FROM, level: 3 },
    { at: FROM + HOUR_MS, level: 4 },
    { at: FROM + 2 * HOUR_MS, level: 3 },
  ]);
  expect(comparedCoursesOf(toldUntil(UNTIL, real), toldUntil(UNTIL, trainees))[0]?.raises).toEqual([
    { level: 4, realAt: FROM + 4 * HOUR_MS, traineesAt: FROM + HOUR_MS, leadMs: 3 * HOUR_MS },
    { level: 5, realAt: FROM + 4 * HOUR_MS, traineesAt: null, leadMs: null },
  ]);
});

test("what only one desk has is not compared, and a level that only fell has no raise", () => {
  const fell = course([
    { at: FROM, level: 4 },
    { at: FROM + HOUR_MS, level: 2 },
  ]);
  expect(
    comparedCoursesOf(
      toldUntil(UNTIL, fell, course([], "real-only")),
      toldUntil(UNTIL, fell, course([], "trainees-only")),
    ),
  ).toMatchObject([{ id: "rails", raises: [] }]);
});

test.each([
  [3 * HOUR_MS, "3.0 h earlier"],
  [-26 * HOUR_MS, "26 h later"],
  [MINUTE_MS, "at the same time"],
])("a lead of %d ms is in hours", (ms, words) => {
  expect(leadWordsOf(ms)).toBe(words);
});

test.each([
  ["ready", { nowAt: 0, speed: 0, isEnded: false }],
  ["running", { nowAt: 0, speed: 60, isEnded: false }],
  ["paused", { nowAt: 5, speed: 0, isEnded: false }],
  ["ended", { nowAt: 5, speed: 0, isEnded: true }],
  ["ended", { nowAt: 10, speed: 60, isEnded: false }],
] as const)("an exercise is %s by its clock %j", (state, at) => {
  expect(exerciseStateOf({ fromAt: 0, untilAt: 10 }, at)).toBe(state);
});
