/** The tables whose rows are sealed with the entry that wrote them, in the order in which marks name them. */
export const SEALED_TABLES = [
  "assessments",
  "attributions",
  "categories",
  "category_versions",
  "clock_mends",
  "column_mappings",
  "distinctions",
  "evidence_ties",
  "exercises",
  "export_schedules",
  "handovers",
  "import_steps",
  "imports",
  "incidents",
  "indicator_versions",
  "indicators",
  "outages",
  "prunings",
  "reports",
  "signing_keys",
  "snapshot_signatures",
  "snapshots",
  "source_gradings",
  "source_versions",
  "sources",
  "watch_entries",
  "watches",
  "wrong_times",
] as const;

/**
 * The table of the desk itself. Its one row is older than the first entry, so it is sealed with that one, and again
 * whenever a seal takes over what stands.
 */
export const DESK_TABLE = "desks";

/** The table of the entries themselves. */
export const LOG_TABLE = "watch_log";

/** What entries do whose seals take over all that stands, so that the record can be checked from them on. */
export const TAKING_OVER = ["record.sealed", "history.pruned", "exercise.opened"];

/** Marks that one stored part holds. */
export const MARKS_IN_PART = 10_000;

/** What a seal says of what it takes over: the digest of the parts, and the seal that it follows. */
export const CARRIED = "carried";
export const FOLLOWS = "follows";
