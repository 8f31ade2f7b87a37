import { SourceTable } from "@/components/evidence/source-table";
import { readSources } from "@/db/queries/evidence/sources";
import { parseSourceFilters } from "@/domain/evidence/report-filters";
import { AsOfPage, readAsOf } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export default async function SourcesPage({ searchParams }: Props) {
  const asOf = await asOfParams("/sources", searchParams);
  const opened = await desk();
  const filters = parseSourceFilters(asOf.rest);
  if (!filters.ok) setPageStatus(422);
  const { bar, shown } = await readAsOf(opened, asOf, async (view, at) =>
    filters.ok ? readSources(view, opened, filters.value, at) : null,
  );
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Sources">
      <SourceTable list={shown} problems={filters.ok ? [] : filters.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
