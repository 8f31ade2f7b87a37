import { TargetField } from "@/components/evidence/target-field";
import { ActionForm } from "@/components/form/action-form";
import { choicesOf } from "@/components/form/choices";
import { SelectField } from "@/components/form/field";
import { OnWatchField } from "@/components/form/on-watch-field";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { Typed } from "@/components/ui/typed";
import { readLinkTargets } from "@/db/queries/evidence/link-targets";
import { BEARINGS } from "@/domain/evidence/report";
import { firstOfEach, type PageParams } from "../../../_as-of/as-of-params";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { tieReport } from "../../../evidence/actions";
import { readOpenReport } from "../../report-forms";

export const metadata = { title: "Link a report" };

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function TieReportPage({ params, searchParams }: Props) {
  const { text = "" } = firstOfEach(await searchParams);
  const opened = await desk();
  const { id } = await params;
  const { report, targets } = await opened.store.read(async (view) => {
    const report = await readOpenReport(view, opened, id);
    return { report, targets: report ? await readLinkTargets(view, opened, report, text.trim()) : [] };
  });
  if (!report) return <NotFoundPage />;
  return (
    <PlainPage
      lead={
        <Link className="link" href={`/reports/${report.reportId}`}>
          <Typed>{report.title}</Typed>
        </Link>
      }
      title="Link a report"
    >
      <form aria-label="Find levels and incidents" className="flex flex-wrap gap-2">
        <input
          aria-label="Text"
          className="input max-w-md"
          defaultValue={text}
          name="text"
          placeholder="Words from an indicator, a rationale or an incident"
          type="search"
        />
        <button className="button" type="submit">
          Search
        </button>
      </form>
      <ActionForm
        action={tieReport}
        cancelHref={`/reports/${report.reportId}`}
        label="Link report"
        submit="Link report"
      >
        <input name="reportId" type="hidden" value={report.reportId} />
        <TargetField targets={targets} />
        <SelectField
          choices={choicesOf(BEARINGS)}
          defaultValue="supports"
          label="The report"
          name="bearing"
        />
        <OnWatchField onWatch={opened.actor} />
      </ActionForm>
    </PlainPage>
  );
}
