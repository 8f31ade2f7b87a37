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
  const asked = await asOfParams("/sources", searchParams);
  const filters = parseSourceFilters(asked.rest);
  if (!filters.ok) setPageStatus(422);
  const list = filters.ok ? await readSources(await desk(), filters.value, asked.at ?? undefined) : null;
  return (
    <AsOfPage asOf={asked}>
      <SourceLog list={list} problems={filters.ok ? [] : filters.problems} typed={asked.rest} />
    </AsOfPage>
  );
}
