import { SourceLog } from "@/components/evidence/source-log";
import { readSources } from "@/db/queries/evidence/sources";
import { parseSourceFilters } from "@/domain/evidence/report-filters";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props) => ({
  title: await titleAt(async () => "Sources", searchParams),
});

export default async function SourcesPage({ searchParams }: Props) {
  const asOf = await asOfParams("/sources", searchParams);
  const filters = parseSourceFilters(asOf.rest);
  if (!filters.ok) setPageStatus(422);
  const list = filters.ok ? await readSources(await desk(), filters.value, asOf.at ?? undefined) : null;
  return (
    <AsOfPage asOf={asOf}>
      <SourceLog list={list} problems={filters.ok ? [] : filters.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
