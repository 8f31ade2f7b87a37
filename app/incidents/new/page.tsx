import { EvidenceField } from "@/components/evidence/evidence-field";
import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { DoerFields } from "@/components/incident/attribution-fields";
import { IncidentFields } from "@/components/incident/incident-fields";
import { PlainPage } from "@/components/ui/plain-page";
import { readOpenCategories } from "@/db/queries/definition/category";
import { readChosenReports, readReportChoices } from "@/db/queries/evidence/report-choices";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { readSuggestedWords } from "@/db/queries/incident/suggested-words";
import type { ReportEntry } from "@/domain/evidence/evidence";
import { withoutRepeats } from "@/domain/evidence/report-choice";
import type { Incident } from "@/domain/incident/incident";
import { firstOfEach, type PageParams } from "../../_as-of/as-of-params";
import { desk } from "../../desk";
import { record } from "../actions";

export const metadata = { title: "Record an incident" };

export default async function NewIncidentPage({ searchParams }: { searchParams: PageParams }) {
  const { report: reportId } = firstOfEach(await searchParams);
  const opened = await desk();
  const { report, chosen, latest, ...fields } = await opened.store.read(async (view) => ({
    report: reportId ? (await readReportPage(view, opened, reportId))?.report : undefined,
    chosen: await readChosenReports(view, opened, reportId ? [reportId] : []),
    latest: await readReportChoices(view, opened, {}),
    categories: await readOpenCategories(view),
    suggested: await readSuggestedWords(view),
  }));
  const source = chosen.length > 0 ? report : undefined;
  return (
    <PlainPage
      lead={
        source
          ? `As reported by ${source.sourceName}. The report is linked as evidence.`
          : "Something that happened. Attribution is recorded separately."
      }
      title="Record an incident"
    >
      <ActionForm action={record} cancelHref="/incidents" label="Record an incident" submit="Record incident">
        <IncidentFields {...fields} {...(source && { from: incidentFromReport(source) })} />
        <EvidenceField
          choices={withoutRepeats([...chosen, ...latest])}
          chosen={Object.fromEntries(chosen.map((each) => [each.reportId, "supports"]))}
          hint="Reports that support or contradict this incident. The latest are listed."
        />
        <fieldset className="space-y-4">
          <legend className="font-semibold">Attribution, if known</legend>
          <DoerFields isOptional prefix="attributions.0." />
        </fieldset>
        <OnWatchField onWatch={opened.actor} />
      </ActionForm>
    </PlainPage>
  );
}

/** The initial fields of an incident recorded from a report. Its time is the report's effective time. */
const incidentFromReport = (
  report: Pick<
    ReportEntry,
    "title" | "body" | "url" | "categoryId" | "effectiveAt" | "sourceName" | "reliability" | "credibility"
  >,
): Partial<Incident> => ({
  title: report.title,
  description: report.body,
  effectiveAt: report.effectiveAt,
  source: report.sourceName,
  sourceUrl: report.url,
  reliability: report.reliability,
  credibility: report.credibility,
  ...(report.categoryId !== null && { categoryId: report.categoryId }),
});
