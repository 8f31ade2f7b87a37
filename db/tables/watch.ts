import { sql } from "drizzle-orm";
import { CLOSING_ACTS, ENTRY_ACTS, ENTRY_KINDS } from "@/domain/watch/watch-entry";
import { isOneOf, kit as k, learned, listed } from "../sql/kit";
/** Watches handed over and numbered. `document` is the canonical JSON of the brief, which `digest` is computed from. */
export const handovers = k.table(
  "handovers",
  {
    number: k.count("number").primaryKey(),
    id: k.words("id").notNull(),
    watchId: k.ref("watch_id", () => watches.id).notNull(),
    nextOfficer: k.words("next_officer"),
    revision: k.count("revision").notNull(),
    digest: k.words("digest").notNull(),
    document: k.words("document").notNull(),
    ...learned,
  },
  (t) => [k.unique("handovers_id").on(t.id), k.index("handovers_by_watch").on(t.watchId, t.number)],
);

/**
 * Watches: whoever recorded the row has the watch from its effective time until the next one begins. A watch that began
 * with an acknowledgement names the hand-over, so the row is the acknowledgement.
 */
export const watches = k.table(
  "watches",
  {
    id: k.id("id"),
    acknowledgesId: k.words("acknowledges_id"),
    reason: k.words("reason"),
    effectiveAt: k.instant("effective_at").notNull(),
    plannedUntilAt: k.instant("planned_until_at"),
    ...learned,
  },
  (t) => [
    k.unique("watches_acknowledge_once").on(t.acknowledgesId),
    k.index("watches_by_time").on(t.effectiveAt, t.recordedAt),
  ],
);

/**
 * Entries, open questions and tasks of a watch, and how they ended. `entry_id` is the id of the first row, and stays; a
 * row is replaced at most once.
 */
export const watchEntries = k.table(
  "watch_entries",
  {
    id: k.id("id"),
    entryId: k.words("entry_id").notNull(),
    kind: k.closedSet("kind", ENTRY_KINDS).notNull(),
    act: k.closedSet("act", ENTRY_ACTS).notNull(),
    replacesId: k.words("replaces_id"),
    text: k.words("text").notNull(),
    owner: k.words("owner"),
    dueAt: k.instant("due_at"),
    closing: k.words("closing"),
    effectiveAt: k.instant("effective_at").notNull(),
    ...learned,
  },
  (t) => [
    k.unique("watch_entries_replaced_once").on(t.replacesId),
    k.index("watch_entries_by_kind").on(t.kind, t.recordedAt),
    k.index("watch_entries_by_time").on(t.kind, t.effectiveAt, t.recordedAt, t.id),
    k.index("watch_entries_by_account").on(t.entryId, t.recordedAt),
    k.check("watch_entries_kind", isOneOf(t.kind, ENTRY_KINDS)),
    k.check("watch_entries_act", isOneOf(t.act, ENTRY_ACTS)),
    k.check("watch_entries_replacement", sql`(${t.act} = 'written') = (${t.replacesId} is null)`),
    k.check(
      "watch_entries_closing",
      sql`(${t.act} in (${listed(CLOSING_ACTS)})) = (${t.closing} is not null)`,
    ),
    k.check("watch_entries_question_has_owner", sql`${t.kind} <> 'question' or ${t.owner} is not null`),
    k.check("watch_entries_task_is_due", sql`(${t.kind} = 'task') = (${t.dueAt} is not null)`),
  ],
);
