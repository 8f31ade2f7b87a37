import { EvidencePage } from "@/components/evidence/evidence-page";
import { presentOf } from "@/db/desk";
import { readEvidenceOfIncidents } from "@/db/queries/evidence/evidence";
import { readReportChoices } from "@/db/queries/evidence/report-choices";
import { readIncident } from "@/db/queries/incident/incident";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { isStanding } from "@/domain/incident/incident";
import { NotThere } from "../../../_response/not-there";
import { desk } from "../../../desk";
import { tie } from "../../../evidence/actions";

export const metadata = { title: "Evidence" };

export default async function IncidentEvidencePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const page = await readIncident(opened, id);
  if (!page || !isStanding(page.account)) return <NotThere />;
  const { incidentId } = page.account;
  const shown = await opened.store.read(async (view) =>
    readEvidenceOfIncidents(view, [incidentId], presentOf(opened, await readTail(view))),
  );
  const about = {
    words: page.account.title,
    href: `/incidents/${encodeURIComponent(incidentId)}`,
    field: "incidentId",
    id: incidentId,
  } as const;
  const reports = await readReportChoices(opened, { category: page.account.categoryId });
  return <EvidencePage {...shown} {...{ about, reports }} action={tie} onWatch={opened.actor} />;
}
