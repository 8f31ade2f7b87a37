import { IncidentTable } from "@/components/incident/incident-table";
import { readCategories } from "@/db/queries/definition/category";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { AsOfPage, readAsOf } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export default async function IncidentsPage({ searchParams }: Props) {
  const asOf = await asOfParams("/incidents", searchParams);
  const opened = await desk();
  const filter = parseIncidentFilter(asOf.rest);
  if (!filter.ok) setPageStatus(422);
  const { bar, shown } = await readAsOf(opened, asOf, async (view, at) => ({
    list: filter.ok ? await readIncidentLog(view, opened, filter.value, at) : null,
    categories: await readCategories(view),
  }));
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Incidents">
      <IncidentTable {...shown} problems={filter.ok ? [] : filter.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
