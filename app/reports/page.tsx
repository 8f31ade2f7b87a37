import { ReportLog } from "@/components/evidence/report-log";
import { readReports } from "@/db/queries/evidence/reports";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { readNamed } from "./named";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props) => ({
  title: await titleAt(async () => "Reports", searchParams),
});

export default async function ReportsPage({ searchParams }: Props) {
  const asOf = await asOfParams("/reports", searchParams);
  const opened = await desk();
  const filters = parseReportFilters(asOf.rest);
  if (!filters.ok) setPageStatus(422);
  const list = filters.ok ? await readReports(opened, filters.value, asOf.at ?? undefined) : null;
  const named = await readNamed(opened);
  return (
    <AsOfPage asOf={asOf}>
      <ReportLog {...named} list={list} problems={filters.ok ? [] : filters.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
