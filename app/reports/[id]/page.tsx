import { ReportView } from "@/components/evidence/report-view";
import { readNamesIn } from "@/db/queries/evidence/names-in-reports";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { AsOfPage, readAsOf } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotFoundPage } from "../../_response/not-found-page";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function ReportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/reports/${encodeURIComponent(id)}`, searchParams);
  const opened = await desk();
  const { bar, shown } = await readAsOf(
    opened,
    asOf,
    async (view, at) => {
      const page = await readReportPage(view, opened, id, at);
      return page && { page, names: await readNamesIn(view, page.accounts, page) };
    },
    (found) => found?.page.report.categoryId,
  );
  if (!shown) return <NotFoundPage title="Unknown report" />;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={shown.page.report.title}>
      <ReportView {...shown} />
    </AsOfPage>
  );
}
