import { credibilityWordsOf, reliabilityWordsOf } from "@/domain/evidence/admiralty";
import { corroborationWordsOf } from "@/domain/evidence/corroboration";
import type { ReportPage } from "@/domain/evidence/evidence-pages";
import type { Names } from "@/domain/log/log-entry";
import { AreaMap } from "../map/area-map";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Instant } from "../ui/instant";
import { OutsideLink } from "../ui/outside-link";
import { PageHead } from "../ui/page-head";
import { Typed } from "../ui/typed";
import { EvidencePages } from "./evidence-pages";
import { Grade } from "./grade";
import { LinkedReports } from "./linked-reports";
import { ReportAccounts } from "./report-accounts";
import { ReportList } from "./report-list";

/** One report: what it says, its source and grade, what repeats it, and what it bears on. */
export function ReportView({ page, names }: { page: ReportPage; names: Names }) {
  const { report, categoryName, accounts, origin, repeats, corroboration, ties } = page;
  const isRetracted = report.act === "retracted";
  return (
    <main className="mx-auto w-full max-w-6xl space-y-4 px-4 py-4 text-[15px] leading-6 sm:px-6">
      <EvidencePages here="/reports" />
      <PageHead actions={!isRetracted && <Actions reportId={report.reportId} />} title={report.title} />
      {isRetracted && (
        <Card className="border-l-4 border-l-ink-2">
          <p>
            <b>Retracted.</b> <Typed>{report.reason}</Typed> It is no longer counted as evidence, and stays in
            the log.
          </p>
        </Card>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <Card aria-label="What it says" className="space-y-3">
          {report.body && <p className="max-w-3xl whitespace-pre-line break-words">{report.body}</p>}
          {report.url && (
            <p>
              <OutsideLink href={report.url}>Read it</OutsideLink>
            </p>
          )}
          <Facts report={report} categoryName={categoryName} />
        </Card>
        <div className="space-y-4">
          <AreaMap areas={report.areas ?? []} />
          <LinkedReports reportId={isRetracted ? null : report.reportId} ties={ties} />
          {(origin || repeats.length > 0) && (
            <Card aria-labelledby="lineage">
              <h2 className="text-[15px] font-semibold" id="lineage">
                {origin ? "Repeats another report" : "Repeated by others"}
              </h2>
              <p className="text-ink-2">Together: {corroborationWordsOf(corroboration)}.</p>
              <ReportList reports={origin ? [origin, ...repeats] : repeats} />
            </Card>
          )}
        </div>
      </div>
      <ReportAccounts accounts={accounts} names={names} />
    </main>
  );
}

const Actions = ({ reportId }: { reportId: string }) => (
  <PresentOnly>
    <a className="button" href={atDesk(`/reports/${reportId}/correct`)}>
      Correct or regrade
    </a>
    <a className="button" href={atDesk(`/reports/${reportId}/retract`)}>
      Retract
    </a>
    <a className="button" href={atDesk(`/reports/new?origin=${reportId}`)}>
      Add a repeat
    </a>
    <a className="button button-main" href={atDesk(`/reports/${reportId}/tie`)}>
      Link to a level or an incident
    </a>
  </PresentOnly>
);

const Facts = ({ report, categoryName }: Pick<ReportPage, "report" | "categoryName">) => (
  <dl className="grid items-baseline grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-[13.5px] [&_dt]:text-ink-2">
    <dt>Source</dt>
    <dd>
      <TimeLink className="link inline-block min-w-6" href={`/sources/${report.sourceId}`}>
        {report.sourceName}
      </TimeLink>
    </dd>
    <dt>Grade</dt>
    <dd>
      <Grade {...report} />
    </dd>
    <dt>Reliability of the source</dt>
    <dd>
      {report.reliability} · {reliabilityWordsOf(report.reliability)}
    </dd>
    <dt>Credibility of this item</dt>
    <dd>
      {report.credibility} · {credibilityWordsOf(report.credibility)}
    </dd>
    <dt>Category</dt>
    <dd>{categoryName ?? "none yet"}</dd>
    <dt>Published</dt>
    <dd>{report.publishedAt === null ? "unknown" : <Instant at={report.publishedAt} />}</dd>
    <dt>Effective</dt>
    <dd>
      <Instant at={report.effectiveAt} />
    </dd>
    <dt>Recorded</dt>
    <dd>
      <Instant at={report.recordedAt} /> by <Typed>{report.recordedBy}</Typed>
    </dd>
  </dl>
);
