import { SourceLog } from "@/components/evidence/source-log";
import { readSources } from "@/db/queries/evidence/sources";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { LONG } from "@/db/sql/reading";
import { parseSourceFilters } from "@/domain/evidence/report-filters";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export default async function SourcesPage({ searchParams }: Props) {
  const asOf = await asOfParams("/sources", searchParams);
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const filters = parseSourceFilters(asOf.rest);
  if (!filters.ok) setPageStatus(422);
  const { bar, list } = await opened.store.read(
    async (view) => ({
      bar: await readTimeBar(view, asOf),
      list: filters.ok ? await readSources(view, opened, filters.value, at) : null,
    }),
    at && LONG,
  );
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Sources">
      <SourceLog list={list} problems={filters.ok ? [] : filters.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
