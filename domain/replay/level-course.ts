import { type AlertLevel, highestLevelOf } from "../alert-level";
import type { CategoryVersion } from "../board/board-category";
import type { BoardIndicatorVersion } from "../board/board-indicator";
import { postureKeyOf } from "../board/posture";
import { rollUp } from "../board/rollup";
import { inForceOf } from "../definition/definition";
import { groupBy } from "../group-by";
import type { Instant } from "../time/time";

/** A level, starting at one instant. */
export type LevelStep = { at: Instant; level: AlertLevel | null };

/**
 * The levels of a category or an indicator over a period.
 * Shape: ascending, each step a different level.
 */
export type LevelCourse = { id: string; name: string; categoryId: string | null; steps: LevelStep[] };

/** Levels over a period, up to `toldUntilAt`: its end, unless too much happened. */
export type LevelCourses = { courses: LevelCourse[]; toldUntilAt: Instant };

type Level = { id: string; name: string; level: AlertLevel | null };

/** The levels of a board at one instant, as known then, in board order. */
export type LevelPicture = { at: Instant; categories: (Level & { indicators: Level[] })[] };

type Definitions = { categories: readonly CategoryVersion[]; indicators: readonly BoardIndicatorVersion[] };

/** A board's levels at an instant, from the judgements that hold. */
export function levelsAt(
  at: Instant,
  definitions: Definitions,
  levels: ReadonlyMap<string, AlertLevel>,
): LevelPicture {
  const instants = { effectiveAt: at, knownAt: at };
  const indicators = groupBy(inForceOf(definitions.indicators, instants), (each) => each.categoryId);
  const categories = inForceOf(definitions.categories, instants).map(({ id, name }) => {
    const own = (indicators.get(id) ?? []).map((each) => ({
      id: each.id,
      name: each.name,
      level: levels.get(each.id) ?? null,
    }));
    const seen = own.map((each) => ({ ...each, indicatorId: each.id, confidence: null }));
    return { id, name, level: rollUp(seen).level, indicators: own };
  });
  return { at, categories };
}

/** By what a change of posture is noticed. */
export const pictureKeyOf = ({ categories }: LevelPicture): string =>
  postureKeyOf({ posture: { level: highestLevelOf(categories.map(({ level }) => level)) }, categories });

/**
 * The course of each level over a period.
 * Shape: `pictures` ascending by time; in the order of the last one.
 */
export function coursesOf(pictures: readonly LevelPicture[]): LevelCourse[] {
  const courses = new Map<string, LevelCourse>();
  for (const { at, categories } of pictures)
    for (const category of categories) {
      follow(courses, { ...category, categoryId: null }, at);
      for (const indicator of category.indicators)
        follow(courses, { ...indicator, categoryId: category.id }, at);
    }
  const last = pictures.at(-1)?.categories ?? [];
  const order = last.flatMap((category) => [category.id, ...category.indicators.map(({ id }) => id)]);
  return order.flatMap((id) => courses.get(id) ?? []);
}

type Standing = Level & { categoryId: string | null };

function follow(courses: Map<string, LevelCourse>, { id, name, level, categoryId }: Standing, at: Instant) {
  const course = courses.get(id) ?? { id, name, categoryId, steps: [] };
  if (course.steps.length === 0 || course.steps.at(-1)?.level !== level) course.steps.push({ at, level });
  courses.set(id, course);
}

/** When each desk first reached a level; `leadMs` is how much earlier the trainees did, null unless both did. */
type Raise = {
  level: AlertLevel;
  realAt: Instant | null;
  traineesAt: Instant | null;
  leadMs: number | null;
};

/** The levels of both desks over the same period. */
export type ComparedCourse = Omit<LevelCourse, "steps"> & {
  real: LevelStep[];
  trainees: LevelStep[];
  raises: Raise[];
};

/**
 * The trainees' levels beside the real desk's, as far as both are known.
 * Shape: only what both desks have, in the trainees' order.
 */
export function comparedCoursesOf(real: LevelCourses, trainees: LevelCourses): ComparedCourse[] {
  const untilAt = toldUntilAtOf(real, trainees);
  const rows = (steps: readonly LevelStep[]) => steps.filter(({ at }) => at <= untilAt);
  const realById = new Map(real.courses.map((course) => [course.id, rows(course.steps)]));
  return trainees.courses.flatMap(({ steps, ...course }) => {
    const values = realById.get(course.id);
    const trained = rows(steps);
    return values ? [{ ...course, real: values, trainees: trained, raises: raisesOf(values, trained) }] : [];
  });
}

export const toldUntilAtOf = (real: LevelCourses, trainees: LevelCourses): Instant =>
  Math.min(real.toldUntilAt, trainees.toldUntilAt);

const LEVELS_UP: readonly AlertLevel[] = [1, 2, 3, 4, 5];

/** Every level that either desk reached above the real desk's initial one, which trainees may raise at once. */
function raisesOf(real: readonly LevelStep[], trainees: readonly LevelStep[]): Raise[] {
  const start = real[0]?.level ?? 0;
  return LEVELS_UP.filter((level) => level > start).flatMap((level) => {
    const [realAt, traineesAt] = [reachedAt(real, level), reachedAt(trainees, level)];
    if (realAt === null && traineesAt === null) return [];
    return [
      {
        level,
        realAt,
        traineesAt,
        leadMs: realAt === null || traineesAt === null ? null : realAt - traineesAt,
      },
    ];
  });
}

const reachedAt = (steps: readonly LevelStep[], level: AlertLevel): Instant | null =>
  steps.find((step) => step.level !== null && step.level >= level)?.at ?? null;
