import { IncidentLog } from "@/components/incident/incident-log";
import { readCategories } from "@/db/queries/definition/category";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props) => ({
  title: await titleAt(async () => "Incidents", searchParams),
});

export default async function IncidentsPage({ searchParams }: Props) {
  const asOf = await asOfParams("/incidents", searchParams);
  const opened = await desk();
  const filter = parseIncidentFilter(asOf.rest);
  if (!filter.ok) setPageStatus(422);
  const log = filter.ok ? await readIncidentLog(opened, filter.value, asOf.at ?? undefined) : null;
  const categories = await opened.store.read(readCategories);
  return (
    <AsOfPage asOf={asOf}>
      <IncidentLog
        categories={categories}
        log={log}
        problems={filter.ok ? [] : filter.problems}
        typed={asOf.rest}
      />
    </AsOfPage>
  );
}
