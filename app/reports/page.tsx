import { ReportLog } from "@/components/evidence/report-log";
import { readReports } from "@/db/queries/evidence/reports";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { LONG } from "@/db/sql/reading";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { readNamed } from "./named";

type Props = { searchParams: PageParams };

export default async function ReportsPage({ searchParams }: Props) {
  const asOf = await asOfParams("/reports", searchParams);
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const filters = parseReportFilters(asOf.rest);
  if (!filters.ok) setPageStatus(422);
  const { bar, ...found } = await opened.store.read(
    async (view) => ({
      bar: await readTimeBar(view, asOf),
      list: filters.ok ? await readReports(view, opened, filters.value, at) : null,
      ...(await readNamed(view)),
    }),
    at && LONG,
  );
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Reports">
      <ReportLog {...found} problems={filters.ok ? [] : filters.problems} typed={asOf.rest} />
    </AsOfPage>
  );
}
