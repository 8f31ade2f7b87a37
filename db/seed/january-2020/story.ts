import type { Outcome } from "@/domain/outcome";
import { parseInstant } from "@/domain/time/instant-text";
import { dateTimeGroupOf, type Instant } from "@/domain/time/time";
import { actingAs, type Desk } from "../../desk";

/** A time as the tables of the example write it: a date-time group such as `080134ZJAN20`. */
export type Group = `${number}Z${string}`;

/** One thing that the desk did: at its recorded time, `by` did it by a command of the desk. */
export type Act = {
  recordedAt: Instant;
  by: string;
  /** What it is called when the desk refuses it. */
  name: string;
  record(desk: Desk): Promise<Outcome<unknown>>;
};

/**
 * The instant of a group.
 * Errors: throws when it is none, because the tables are part of the program.
 */
export function at(group: Group): Instant {
  const instant = parseInstant(group);
  if (instant === undefined) throw new Error(`${group} is no date-time group`);
  return instant;
}

/** What was told under a name; throws when nothing was told before. */
export function namedBefore<T>(rows: ReadonlyMap<string, T>, name: string): T {
  const value = rows.get(name);
  if (value === undefined) throw new Error(`Nothing called “${name}” was told before`);
  return value;
}

/**
 * Does every act in the order in which the desk learned of things.
 * Shape:  acts of the same recorded time keep their order.
 * Errors: throws with the act's time and name when the desk refuses one.
 */
export async function tellStory(
  desk: Desk,
  setClock: (now: Instant) => void,
  acts: readonly Act[],
): Promise<void> {
  for (const act of [...acts].sort((a, b) => a.recordedAt - b.recordedAt)) {
    setClock(act.recordedAt);
    const outcome = await act.record(actingAs(desk, act.by));
    if (outcome.ok) continue;
    const problems = outcome.problems.map(({ field, message }) => `${field}: ${message}`).join("; ");
    throw new Error(`${dateTimeGroupOf(act.recordedAt)}, ${act.name}, was refused. ${problems}`);
  }
}
