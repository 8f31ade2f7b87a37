import { EvidencePage } from "@/components/evidence/evidence-page";
import { readEvidenceOfIncidents } from "@/db/queries/evidence/evidence";
import { readReportChoices } from "@/db/queries/evidence/report-choices";
import { readIncident } from "@/db/queries/incident/incident";
import { isStanding } from "@/domain/incident/incident";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { tie } from "../../../evidence/actions";

export const metadata = { title: "Evidence" };

export default async function IncidentEvidencePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const found = await opened.store.read(async (view) => {
    const page = await readIncident(view, opened, id);
    if (!page || !isStanding(page.account)) return undefined;
    const { incidentId, categoryId } = page.account;
    return {
      account: page.account,
      shown: await readEvidenceOfIncidents(view, [incidentId], page),
      reports: await readReportChoices(view, opened, { categoryId }),
    };
  });
  if (!found) return <NotFoundPage />;
  const { account, shown, reports } = found;
  const about = {
    words: account.title,
    href: `/incidents/${encodeURIComponent(account.incidentId)}`,
    field: "incidentId",
    id: account.incidentId,
  } as const;
  return <EvidencePage {...shown} {...{ about, reports }} action={tie} onWatch={opened.actor} />;
}
