import { and, eq } from "drizzle-orm";
import type { Bearing } from "@/domain/evidence/report";
import { LAST_INSTANT } from "@/domain/time/time";
import { isNewestOfReport, isUnreplacedLink } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { evidenceTies, reports } from "../../tables";
import { readLinksOf } from "./links-of-report";

type TieWords = { bearing: Bearing; reportTitle: string; about: string };

/** A link that can still be removed, with names for both of its ends; undefined when there is none. */
export async function readLink(view: View, id: string): Promise<TieWords | undefined> {
  const [row] = await view.db
    .select({ reportId: evidenceTies.reportId, reportTitle: reports.title })
    .from(evidenceTies)
    .innerJoin(
      reports,
      and(eq(reports.reportId, evidenceTies.reportId), isNewestOfReport(view.db, reports, LAST_INSTANT)),
    )
    .where(and(eq(evidenceTies.id, id), isUnreplacedLink(view.db, evidenceTies, LAST_INSTANT)));
  const tie = row && (await readLinksOf(view, row.reportId, LAST_INSTANT)).find((each) => each.tieId === id);
  if (!tie) return undefined;
  const about =
    tie.kind === "incident" ? `the incident “${tie.title}”` : `the level of “${tie.indicatorName}”`;
  return { bearing: tie.bearing, reportTitle: row.reportTitle, about };
}
