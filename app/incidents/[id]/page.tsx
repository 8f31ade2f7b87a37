import { IncidentView } from "@/components/incident/incident-view";
import { readCategoryNames } from "@/db/queries/definition/directory";
import { readEvidenceOfIncidents } from "@/db/queries/evidence/evidence";
import { readIncident } from "@/db/queries/incident/incident";
import { AsOfPage, readAsOf } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotFoundPage } from "../../_response/not-found-page";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function IncidentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/incidents/${encodeURIComponent(id)}`, searchParams);
  const opened = await desk();
  const { bar, shown } = await readAsOf(
    opened,
    asOf,
    async (view, at) => {
      const page = await readIncident(view, opened, id, at);
      return (
        page && {
          page,
          names: await readCategoryNames(view, page),
          evidence: await readEvidenceOfIncidents(view, [page.account.incidentId], page),
        }
      );
    },
    (found) => found?.page.account.categoryId,
  );
  if (!shown) return <NotFoundPage title="Unknown incident" />;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={shown.page.account.title}>
      <IncidentView {...shown} />
    </AsOfPage>
  );
}
