import { ReportFields } from "@/components/evidence/report-fields";
import { ReplaceAccountPage } from "@/components/form/replace-account-page";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { correct } from "../../actions";
import { readOpenReport, readReportFormChoices } from "../../report-forms";
export const metadata = { title: "Correct a report" };

export default async function CorrectReportPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await desk();
  const { id } = await params;
  const { report, named } = await opened.store.read(async (view) => ({
    report: await readOpenReport(view, opened, id),
    named: await readReportFormChoices(view),
  }));
  if (!report) return <NotFoundPage />;
  return (
    <ReplaceAccountPage
      account={report}
      action={correct}
      href={`/reports/${report.reportId}`}
      onWatch={opened.actor}
      submit="Publish correction"
      title="Correct or regrade a report"
      why="What was wrong, or why its grade changes. The earlier version stays in the history."
    >
      <ReportFields from={report} {...named} />
    </ReplaceAccountPage>
  );
}
