import { ReplaceReportPage } from "@/components/evidence/replace-report-page";
import { ReportFields } from "@/components/evidence/report-fields";
import { readReportPage } from "@/db/queries/report-page";
import { desk } from "../../../desk";
import { NotThere } from "../../../not-there";
import { correct } from "../../actions";
import { readNamed } from "../../named";

export const metadata = { title: "Correct a report" };

export default async function CorrectReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const page = await readReportPage(opened, id);
  if (!page || page.report.act === "retracted") return <NotThere />;
  return (
    <ReplaceReportPage
      action={correct}
      onWatch={opened.actor}
      report={page.report}
      submit="Publish correction"
      title="Correct or regrade a report"
      why="What was wrong, or why it is now worth more or less. The account before stays in the history."
    >
      <ReportFields from={page.report} {...(await readNamed(opened))} />
    </ReplaceReportPage>
  );
}
