import { IncidentLog } from "@/components/incident/incident-log";
import { readCategories } from "@/db/queries/definition/category";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { LONG } from "@/db/sql/reading";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export default async function IncidentsPage({ searchParams }: Props) {
  const asOf = await asOfParams("/incidents", searchParams);
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const filter = parseIncidentFilter(asOf.rest);
  if (!filter.ok) setPageStatus(422);
  const { bar, ...found } = await opened.store.read(
    async (view) => ({
      bar: await readTimeBar(view, asOf),
      log: filter.ok ? await readIncidentLog(view, opened, filter.value, at) : null,
      categories: await readCategories(view),
    }),
    at && LONG,
  );
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Incidents">
      <IncidentLog {...found} problems={filter.ok ? [] : filter.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
