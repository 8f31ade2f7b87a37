import { ReplaceAccountPage } from "@/components/form/replace-account-page";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { retract } from "../../actions";
import { readOpenReport } from "../../report-forms";

export const metadata = { title: "Retract a report" };

export default async function RetractReportPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await desk();
  const report = await opened.store.read(async (view) => readOpenReport(view, opened, (await params).id));
  if (!report) return <NotFoundPage />;
  return (
    <ReplaceAccountPage
      account={report}
      action={retract}
      href={`/reports/${report.reportId}`}
      onWatch={opened.actor}
      submit="Retract"
      title="Retract a report"
      why="Why it should not count. It stays visible, struck through, where it is linked, but is no longer counted as evidence."
    />
  );
}
