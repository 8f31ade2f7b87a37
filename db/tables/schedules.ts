import { OCCASIONS, WEEKDAYS } from "@/domain/schedule/export-schedule";
import type { Cover } from "@/domain/snapshot/cover";
import type { ExportChoice } from "@/domain/snapshot/export-choice";
import { isOneOf, kit as k, learned } from "../sql/kit";

export const SCHEDULE_ACTS = ["added", "edited", "ended"] as const;

/** The log of scheduled exports: the latest row of a schedule holds, until it is ended. */
export const exportSchedules = k.table(
  "export_schedules",
  {
    id: k.id("id"),
    scheduleId: k.words("schedule_id").notNull(),
    act: k.closedSet("act", SCHEDULE_ACTS).notNull(),
    occasion: k.closedSet("occasion", OCCASIONS).notNull(),
    minutes: k.json<number[]>("minutes").notNull(),
    weekday: k.closedSet("weekday", WEEKDAYS),
    formats: k.json<string[]>("formats").notNull(),
    folder: k.words("folder").notNull(),
    keptCount: k.count("kept_count").notNull(),
    /** What its snapshots are introduced by, and what goes into their files; null for none, and for everything. */
    cover: k.json<Cover>("cover"),
    choice: k.json<ExportChoice>("choice"),
    ...learned,
  },
  (t) => [
    k.index("export_schedules_in_order").on(t.scheduleId, t.recordedAt, t.id),
    k.check("export_schedules_act", isOneOf(t.act, SCHEDULE_ACTS)),
    k.check("export_schedules_occasion", isOneOf(t.occasion, OCCASIONS)),
    k.check("export_schedules_weekday", isOneOf(t.weekday, WEEKDAYS)),
  ],
);
