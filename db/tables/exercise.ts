import { kit as k } from "../sqlite/kit";
import { learned } from "./learned";

/** What the desk of an exercise plays: one row there, none on any other desk. */
export const exercises = k.table("exercises", {
  id: k.id("id"),
  name: k.words("name").notNull(),
  fromAt: k.instant("from_at").notNull(),
  untilAt: k.instant("until_at").notNull(),
  speedRatio: k.ratio("speed_ratio").notNull(),
  ...learned,
});

/** How the clock of an exercise was set: what it said, what the machine's clock said, and how fast it runs since. */
export const exerciseClocks = k.table("exercise_clocks", {
  seq: k.sequence("seq"),
  worldAt: k.instant("world_at").notNull(),
  machineAt: k.instant("machine_at").notNull(),
  speedRatio: k.ratio("speed_ratio").notNull(),
  ...learned,
});

/** A row that the real desk recorded later, kept aside: the name of its table, and what it holds. */
export type InjectedRow = { table: string; row: Record<string, unknown> };

/** What comes in while an exercise is played: everything that the real desk recorded at one moment. */
export const exerciseInjects = k.table("exercise_injects", {
  dueAt: k.instant("due_at").primaryKey(),
  rows: k.json<InjectedRow[]>("rows").notNull(),
});
