import { ReportLog } from "@/components/evidence/report-log";
import { readReports } from "@/db/queries/evidence/reports";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { AtTime } from "../_as-of/as-of-page";
import { askedTimes, type PageParams, titleAt } from "../_as-of/as-of-params";
import { answerPageWith } from "../_response/page-status";
import { desk } from "../desk";
import { readNamed } from "./named";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props) => ({
  title: await titleAt(async () => "Reports", searchParams),
});

export default async function ReportsPage({ searchParams }: Props) {
  const asked = await askedTimes("/reports", searchParams);
  const opened = await desk();
  const filters = parseReportFilters(asked.rest);
  if (!filters.ok) answerPageWith(422);
  const list = filters.ok ? await readReports(opened, filters.value, asked.at ?? undefined) : null;
  const named = await readNamed(opened);
  return (
    <AtTime asked={asked}>
      <ReportLog {...named} list={list} problems={filters.ok ? [] : filters.problems} typed={asked.rest} />
    </AtTime>
  );
}
