import { and, eq, gt, inArray } from "drizzle-orm";
import {
  type EntryAhead,
  incidentAheadOf,
  levelAheadOf,
  reportAheadOf,
  watchEntryAheadOf,
} from "@/domain/clock/entry-ahead";
import { type Instant, LAST_INSTANT } from "@/domain/time/time";
import { alias } from "../../sql/kit";
import {
  isUnreplaced,
  isUnreplacedIncident,
  isUnreplacedJudgement,
  isUnreplacedReport,
} from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { assessments, incidents, indicators, reports, watchEntries } from "../../tables";
import { EVERYTHING, readDirectory } from "../definition/directory";

/** Most entries of each kind in one answer. */
const LISTED_AT_MOST = 200;

const later = alias(watchEntries, "later");

/**
 * What takes effect in the future because it was recorded while the clock was ahead.
 * Shape: at most LISTED_AT_MOST of each kind, earliest first.
 * Cost:  five statements by index, over those rows only.
 */
export async function readEntriesAhead(view: View, now: Instant): Promise<EntryAhead[]> {
  const { db } = view;
  const { names } = await readDirectory(view, EVERYTHING);
  const levels = await db
    .select()
    .from(assessments)
    .where(
      and(
        inArray(assessments.indicatorId, db.select({ id: indicators.id }).from(indicators)),
        gt(assessments.effectiveAt, now),
        isUnreplacedJudgement(db, assessments, LAST_INSTANT),
      ),
    )
    .limit(LISTED_AT_MOST);
  const happened = await db
    .select()
    .from(incidents)
    .where(and(gt(incidents.effectiveAt, now), isUnreplacedIncident(db, incidents, LAST_INSTANT)))
    .limit(LISTED_AT_MOST);
  const reported = await db
    .select()
    .from(reports)
    .where(and(gt(reports.effectiveAt, now), isUnreplacedReport(db, reports, LAST_INSTANT)))
    .limit(LISTED_AT_MOST);
  const written = await db
    .select()
    .from(watchEntries)
    .where(
      and(
        eq(watchEntries.kind, "entry"),
        inArray(watchEntries.act, ["written", "corrected"]),
        gt(watchEntries.effectiveAt, now),
        isUnreplaced(db, watchEntries, later, LAST_INSTANT),
      ),
    )
    .limit(LISTED_AT_MOST);
  return [
    ...levels.map((row) => levelAheadOf(row, names)),
    ...happened.map(incidentAheadOf),
    ...reported.map(reportAheadOf),
    ...written.map(watchEntryAheadOf),
  ].sort((a, b) => a.effectiveAt - b.effectiveAt);
}
