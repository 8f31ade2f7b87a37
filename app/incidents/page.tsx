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
  const asked = await asOfParams("/incidents", searchParams);
  const opened = await desk();
  const filter = parseIncidentFilter(asked.rest);
  if (!filter.ok) setPageStatus(422);
  const log = filter.ok ? await readIncidentLog(opened, filter.value, asked.at ?? undefined) : null;
  const categories = await opened.store.read(readCategories);
  return (
    <AsOfPage asOf={asked}>
      <IncidentLog
        categories={categories}
        log={log}
        problems={filter.ok ? [] : filter.problems}
        typed={asked.rest}
      />
    </AsOfPage>
  );
}
