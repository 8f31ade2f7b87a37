import { and, desc, eq, lte } from "drizzle-orm";
import type { SourcePage } from "@/domain/evidence/evidence-pages";
import { gradingInForceOf } from "@/domain/evidence/source";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { readKeptFrom } from "../../retention";
import { isUnreplacedReport } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { reports } from "../../tables";
import { readTail } from "../log/newest-log-entry";
import { readEntriesOf } from "./report-entries";
import { readSourceVersions } from "./source";
import { readGradings } from "./source-gradings";
import { readSourceRecord } from "./source-record";

const REPORTS_OF_SOURCE = 10;

/** One source at the two times; undefined when it was not known by then. */
export async function readSourcePage(
  view: View,
  desk: Desk,
  id: string,
  asOf?: Instants,
): Promise<SourcePage | undefined> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const versions = await readSourceVersions(view, id, at.knownAt);
  const [source] = versions;
  if (!source) return undefined;
  const gradings = await readGradings(view, [id], at);
  const latest = await view.db
    .select()
    .from(reports)
    .where(
      and(
        eq(reports.sourceId, id),
        lte(reports.effectiveAt, at.effectiveAt),
        isUnreplacedReport(view.db, reports, at.knownAt),
      ),
    )
    .orderBy(desc(reports.effectiveAt), desc(reports.id))
    .limit(REPORTS_OF_SOURCE);
  return {
    ...at,
    revision: tail.revision,
    source,
    versions,
    gradings: gradings.sort((a, b) => b.effectiveAt - a.effectiveAt || b.recordedAt - a.recordedAt),
    grading: gradingInForceOf(gradings, at) ?? null,
    record: await readSourceRecord(view, id, at.knownAt),
    keptFromAt: await readKeptFrom(view),
    reports: await readEntriesOf(view, latest, at),
  };
}
