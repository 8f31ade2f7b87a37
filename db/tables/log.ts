import { kit as k } from "../sqlite/kit";
import { learned } from "./learned";

/** Who did what, when, before and after. Its number is the desk's revision. Nothing in it is ever changed. */
export const watchLog = k.table(
  "watch_log",
  {
    seq: k.sequence("seq"),
    action: k.words("action").notNull(),
    subjectId: k.words("subject_id").notNull(),
    before: k.json<Record<string, unknown>>("before"),
    after: k.json<Record<string, unknown>>("after"),
    ...learned,
  },
  (t) => [k.index("watch_log_by_time").on(t.recordedAt, t.seq)],
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
