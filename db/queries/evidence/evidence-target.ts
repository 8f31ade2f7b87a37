import { and, eq } from "drizzle-orm";
import { LAST_INSTANT } from "@/domain/time/time";
import type { Target } from "../../logs/evidence-log";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { assessments, incidents } from "../../tables";

type Asked = { assessmentId: string | null; incidentId: string | null };

/**
 * A target of evidence; undefined when it does not exist.
 * Shape: corrected assessments count, so that their evidence stays visible; retractions, and retracted or merged
 *        incidents, do not.
 */
export async function readTarget(
  view: View,
  { assessmentId, incidentId }: Asked,
): Promise<Target | undefined> {
  if (assessmentId !== null) {
    const [found] = await view.db
      .select({ act: assessments.act, indicatorId: assessments.indicatorId })
      .from(assessments)
      .where(eq(assessments.id, assessmentId));
    const target = { assessmentId, incidentId: null, title: null };
    return found && found.act !== "retracted" ? { ...target, indicatorId: found.indicatorId } : undefined;
  }
  const [found] = await view.db
    .select({ title: incidents.title })
    .from(incidents)
    .where(
      and(eq(incidents.incidentId, incidentId ?? ""), isUnreplacedIncident(view.db, incidents, LAST_INSTANT)),
    );
  return found && { assessmentId: null, incidentId, indicatorId: null, title: found.title };
}
