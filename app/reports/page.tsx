import { ReportTable } from "@/components/evidence/report-table";
import { readReports } from "@/db/queries/evidence/reports";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { AsOfPage, readAsOf } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { readReportFormChoices } from "./report-forms";

type Props = { searchParams: PageParams };

export default async function ReportsPage({ searchParams }: Props) {
  const asOf = await asOfParams("/reports", searchParams);
  const opened = await desk();
  const filters = parseReportFilters(asOf.rest);
  if (!filters.ok) setPageStatus(422);
  const { bar, shown } = await readAsOf(opened, asOf, async (view, at) => ({
    list: filters.ok ? await readReports(view, opened, filters.value, at) : null,
    ...(await readReportFormChoices(view)),
  }));
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Reports">
      <ReportTable {...shown} problems={filters.ok ? [] : filters.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
