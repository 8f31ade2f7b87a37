import { IncidentView } from "@/components/incident/incident-view";
import { readCategoryNames } from "@/db/queries/definition/directory";
import { readEvidenceOfIncidents } from "@/db/queries/evidence/evidence";
import { readIncident } from "@/db/queries/incident/incident";
import { readKeptApart } from "@/db/queries/incident/kept-apart";
import { readLikelyDuplicatesOf } from "@/db/queries/incident/likely-duplicates";
import { readAreasOfReports } from "@/db/queries/incident/map-reports";
import { isStanding } from "@/domain/incident/incident";
import { AsOfPage, readAsOf } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotFoundPage } from "../../_response/not-found-page";
import { desk } from "../../desk";
import { settle } from "../actions";

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
      if (!page) return undefined;
      const { account, merged, knownAt } = page;
      const ids = [account, ...merged].map(({ incidentId }) => incidentId);
      const evidence = await readEvidenceOfIncidents(view, ids, page);
      const reportIds = evidence.evidence.map(({ reportId }) => reportId);
      return {
        ...{ page, evidence, names: await readCategoryNames(view, page) },
        areas: await readAreasOfReports(view, reportIds, knownAt),
        ...(asOf.at === null && isStanding(account)
          ? {
              duplicates: await readLikelyDuplicatesOf(view, account, knownAt),
              apart: await readKeptApart(view, account.incidentId),
            }
          : { duplicates: [], apart: [] }),
      };
    },
    (found) => found?.page.account.categoryId,
  );
  if (!shown) return <NotFoundPage title="Unknown incident" />;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={shown.page.account.title}>
      <IncidentView {...shown} onWatch={opened.actor} settle={settle} />
    </AsOfPage>
  );
}
