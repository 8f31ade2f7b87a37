import { ReportView } from "@/components/evidence/report-view";
import { readNamesIn } from "@/db/queries/evidence/names-in-reports";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { LONG } from "@/db/sql/reading";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function ReportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/reports/${encodeURIComponent(id)}`, searchParams);
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const found = await opened.store.read(async (view) => {
    const page = await readReportPage(view, opened, id, at);
    if (!page) return undefined;
    return {
      page,
      names: await readNamesIn(view, page.accounts, page),
      bar: await readTimeBar(view, asOf, page.report.categoryId ?? undefined),
    };
  }, at && LONG);
  if (!found) return <NotThere title="Unknown report" />;
  const { bar, ...shown } = found;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={shown.page.report.title}>
      <ReportView {...shown} />
    </AsOfPage>
  );
}
