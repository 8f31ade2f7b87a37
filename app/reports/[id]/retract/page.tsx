import { ReplaceReportPage } from "@/components/evidence/replace-report-page";
import { readReportPage } from "@/db/queries/report-page";
import { desk } from "../../../desk";
import { NotThere } from "../../../not-there";
import { retract } from "../../actions";

export const metadata = { title: "Retract a report" };

export default async function RetractReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const page = await readReportPage(opened, id);
  if (!page || page.report.act === "retracted") return <NotThere />;
  return (
    <ReplaceReportPage
      action={retract}
      onWatch={opened.actor}
      report={page.report}
      submit="Retract"
      title="Retract a report"
      why="Why it should not count. What it was tied to keeps it in sight, struck through; it counts as evidence no more."
    />
  );
}
