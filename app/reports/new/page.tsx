import { ReportFields } from "@/components/evidence/report-fields";
import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { PlainPage } from "@/components/ui/plain-page";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { firstOfEach, type PageParams } from "../../_as-of/as-of-params";
import { desk } from "../../desk";
import { record } from "../actions";
import { readReportFormChoices } from "../report-forms";

export const metadata = { title: "Record a report" };

type Props = { searchParams: PageParams };

export default async function NewReportPage({ searchParams }: Props) {
  const { categoryId = null, origin } = firstOfEach(await searchParams);
  const opened = await desk();
  const { repeated, named } = await opened.store.read(async (view) => ({
    repeated: origin ? await readReportPage(view, opened, origin) : undefined,
    named: await readReportFormChoices(view),
  }));
  const from = repeated
    ? { originReportId: repeated.report.reportId, categoryId: repeated.report.categoryId }
    : { categoryId };
  return (
    <PlainPage
      lead={
        repeated
          ? `It repeats “${repeated.report.title}”. Both count as one.`
          : "An item of evidence from a source, graded apart from its source."
      }
      title="Record a report"
    >
      <ActionForm action={record} cancelHref="/reports" label="Record a report" submit="Record report">
        <ReportFields from={from} {...named} />
        <OnWatchField onWatch={opened.actor} />
      </ActionForm>
    </PlainPage>
  );
}
