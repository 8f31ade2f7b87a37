import type { AlertLevel } from "../alert-level";
import type { Board } from "../board/board";
import type { Instant } from "../time/time";

/** A level from one moment on. */
export type LevelStep = { at: Instant; level: AlertLevel | null };

/** How the level of a category, or of an indicator in one, went over a period. Shape: ascending, each step another level. */
export type LevelCourse = { id: string; name: string; categoryId: string | null; steps: LevelStep[] };

/** How each level on a board went over a period. Shape: `boards` ascending by their time; in the order of the last one. */
export function coursesOf(boards: readonly Board[]): LevelCourse[] {
  const courses = new Map<string, LevelCourse>();
  for (const { knownAt, categories } of boards)
    for (const category of categories) {
      follow(courses, { ...category, categoryId: null }, knownAt);
      for (const indicator of category.indicators)
        follow(courses, { ...indicator, categoryId: category.id }, knownAt);
    }
  const last = boards.at(-1)?.categories ?? [];
  const order = last.flatMap((category) => [category.id, ...category.indicators.map(({ id }) => id)]);
  return order.flatMap((id) => courses.get(id) ?? []);
}

type Standing = { id: string; name: string; level: AlertLevel | null; categoryId: string | null };

function follow(courses: Map<string, LevelCourse>, { id, name, level, categoryId }: Standing, at: Instant) {
  const course = courses.get(id) ?? { id, name, categoryId, steps: [] };
  if (course.steps.length === 0 || course.steps.at(-1)?.level !== level) course.steps.push({ at, level });
  courses.set(id, course);
}

/** When a level was first reached by each desk; `leadMs` is how much earlier the trainees were, null unless both did. */
export type Raise = {
  level: AlertLevel;
  realAt: Instant | null;
  traineesAt: Instant | null;
  leadMs: number | null;
};

/** What both desks said of the same thing over the same period. */
export type ComparedCourse = Omit<LevelCourse, "steps"> & {
  real: LevelStep[];
  trainees: LevelStep[];
  raises: Raise[];
};

/**
 * The trainees' levels beside those of the real desk.
 * Shape: what only one of the two desks has is left out; in the trainees' order.
 */
export function comparedCoursesOf(
  real: readonly LevelCourse[],
  trainees: readonly LevelCourse[],
): ComparedCourse[] {
  const realById = new Map(real.map((course) => [course.id, course.steps]));
  return trainees.flatMap(({ steps, ...course }) => {
    const said = realById.get(course.id);
    return said ? [{ ...course, real: said, trainees: steps, raises: raisesOf(said, steps) }] : [];
  });
}

const LEVELS_UP: readonly AlertLevel[] = [1, 2, 3, 4, 5];

/** Every level that either desk reached above the one at which the real desk began; trainees may raise it at once. */
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
