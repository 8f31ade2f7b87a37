import { and, desc, eq, or, sql } from "drizzle-orm";
import type { KeptApart } from "@/domain/incident/distinction";
import { LAST_INSTANT } from "@/domain/time/time";
import { isLastIncidentVersion, isUnreplacedDistinction } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { distinctions, incidents } from "../../tables";

/** As many as a page names. */
const NAMED = 20;

/** The incidents that a person keeps apart from one, the last kept apart first: at most twenty. */
export const readKeptApart = ({ db }: View, incidentId: string): Promise<KeptApart[]> =>
  db
    .select({
      id: distinctions.id,
      incidentId: incidents.incidentId,
      title: incidents.title,
      recordedAt: distinctions.recordedAt,
      recordedBy: distinctions.recordedBy,
    })
    .from(distinctions)
    .innerJoin(
      incidents,
      eq(
        incidents.incidentId,
        sql`case ${distinctions.oneId} when ${incidentId} then ${distinctions.otherId} else ${distinctions.oneId} end`,
      ),
    )
    .where(
      and(
        or(eq(distinctions.oneId, incidentId), eq(distinctions.otherId, incidentId)),
        isUnreplacedDistinction(db, distinctions),
        isLastIncidentVersion(db, incidents, LAST_INSTANT),
      ),
    )
    .orderBy(desc(distinctions.recordedAt), desc(distinctions.id))
    .limit(NAMED);
