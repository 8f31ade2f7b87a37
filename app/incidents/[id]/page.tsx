import { IncidentView } from "@/components/incident/incident-view";
import { readCategoryNames } from "@/db/queries/definition/directory";
import { readEvidenceOfIncidents } from "@/db/queries/evidence/evidence";
import { readIncident } from "@/db/queries/incident/incident";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { LONG } from "@/db/sql/reading";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function IncidentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/incidents/${encodeURIComponent(id)}`, searchParams);
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const found = await opened.store.read(async (view) => {
    const page = await readIncident(view, opened, id, at);
    if (!page) return undefined;
    const { incidentId, categoryId, title } = page.account;
    return {
      page,
      title,
      names: await readCategoryNames(view, page),
      evidence: await readEvidenceOfIncidents(view, [incidentId], page),
      bar: await readTimeBar(view, asOf, categoryId),
    };
  }, at && LONG);
  if (!found) return <NotThere title="Unknown incident" />;
  const { bar, title, ...shown } = found;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={title}>
      <IncidentView {...shown} />
    </AsOfPage>
  );
}
