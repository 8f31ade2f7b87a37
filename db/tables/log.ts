import { type SQL, sql } from "drizzle-orm";
import { DAY_MS } from "@/domain/time/time";
import type { Column } from "../sql/kit";
import { kit as k, learned } from "../sql/kit";
import { effectOf, subjectOf } from "../sql/words";

export const WEEK_MS = 7 * DAY_MS;

type Times = Record<"effectiveAt" | "recordedAt", Column>;

/** SQL: the entry was recorded more than a day after it took effect. */
export const isRecordedLate = (t: Times): SQL =>
  sql`${t.effectiveAt} < ${t.recordedAt} - ${sql.raw(String(DAY_MS))}`;

/** SQL: the number of the week in which the entry took effect. */
export const weekOfEffect = (t: Times): SQL<number> => sql`(${t.effectiveAt} / ${sql.raw(String(WEEK_MS))})`;

/**
 * Who did what, when, before and after. Its number is the desk's revision. Nothing in it is ever changed. The subject
 * of an entry and its effective time are generated columns: for a correction the earlier of the two effective times;
 * without one, the recorded time.
 */
export const watchLog = k.table(
  "watch_log",
  {
    seq: k.sequence("seq"),
    action: k.words("action").notNull(),
    subjectId: k.words("subject_id").notNull(),
    before: k.json<Record<string, unknown>>("before"),
    after: k.json<Record<string, unknown>>("after"),
    ...learned,
    indicatorId: k.words("indicator_id").generatedAlwaysAs(subjectOf("indicator"), { mode: "virtual" }),
    categoryId: k.words("category_id").generatedAlwaysAs(subjectOf("category"), { mode: "virtual" }),
    effectiveAt: k.instant("effective_at").generatedAlwaysAs(effectOf(), { mode: "virtual" }),
  },
  (t) => [
    k.index("watch_log_by_time").on(t.recordedAt, t.seq),
    k.index("watch_log_by_effect").on(t.effectiveAt, t.recordedAt),
    k.index("watch_log_late").on(weekOfEffect(t)).where(isRecordedLate(t)),
    k.index("watch_log_by_indicator").on(t.indicatorId, t.action),
    k.index("watch_log_by_category").on(t.categoryId, t.action),
    k.index("watch_log_by_action").on(t.action),
    k.index("watch_log_by_person").on(t.recordedBy, t.action),
  ],
);

/** Boards frozen and numbered. `document` is the canonical JSON that `digest` is computed from. */
export const snapshots = k.table(
  "snapshots",
  {
    number: k.count("number").primaryKey(),
    id: k.words("id").notNull(),
    revision: k.count("revision").notNull(),
    effectiveAt: k.instant("effective_at").notNull(),
    knownAt: k.instant("known_at").notNull(),
    digest: k.words("digest").notNull(),
    document: k.words("document").notNull(),
    ...learned,
  },
  (t) => [k.unique("snapshots_id").on(t.id)],
);
