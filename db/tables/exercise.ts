import { kit as k, learned } from "../sql/kit";
/** What an exercise desk plays: one row there, none on any other desk. */
export const exercises = k.table("exercises", {
  id: k.id("id"),
  name: k.words("name").notNull(),
  fromAt: k.instant("from_at").notNull(),
  untilAt: k.instant("until_at").notNull(),
  speedRatio: k.ratio("speed_ratio").notNull(),
  ...learned,
});

/** Settings of an exercise's clock: its own time, the machine's time, and its speed since then. */
export const exerciseClocks = k.table("exercise_clocks", {
  seq: k.sequence("seq"),
  worldAt: k.instant("world_at").notNull(),
  machineAt: k.instant("machine_at").notNull(),
  speedRatio: k.ratio("speed_ratio").notNull(),
  ...learned,
});

/** A row that the real desk recorded later: the name of its table, and its values. */
export type InjectedRow = { table: string; row: Record<string, unknown> };

/** Injects: everything that the real desk recorded at one instant. */
export const exerciseInjects = k.table("exercise_injects", {
  dueAt: k.instant("due_at").primaryKey(),
  rows: k.json<InjectedRow[]>("rows").notNull(),
});
