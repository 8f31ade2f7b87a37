import { ReportView } from "@/components/evidence/report-view";
import { readNamesIn } from "@/db/queries/evidence/names-in-reports";
import { readReportPage } from "@/db/queries/evidence/report-page";
import type { Instants } from "@/domain/time/time";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export async function generateMetadata({ params, searchParams }: Props) {
  const { id } = await params;
  const nameAt = async (at?: Instants) =>
    (await readReportPage(await desk(), id, at))?.report.title ?? "Unknown report";
  return { title: await titleAt(nameAt, searchParams) };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/reports/${encodeURIComponent(id)}`, searchParams);
  const opened = await desk();
  const page = await readReportPage(opened, id, asOf.at ?? undefined);
  if (!page) return <NotThere />;
  return (
    <AsOfPage asOf={asOf} categoryId={page.report.categoryId ?? undefined}>
      <ReportView names={await readNamesIn(opened, page.accounts, page)} page={page} />
    </AsOfPage>
  );
}
