import { reliabilityWordsOf } from "@/domain/evidence/admiralty";
import type { SourcePage } from "@/domain/evidence/evidence-pages";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Instant } from "../ui/instant";
import { OutsideLink } from "../ui/outside-link";
import { Typed } from "../ui/typed";
import { EvidencePages } from "./evidence-pages";
import { GradingHistory } from "./grading-history";
import { ReportList } from "./report-list";

/** `children` is the form that grades it. */
type Props = SourcePage & { children: React.ReactNode };

/** One source: how reliable it is and who graded it, how its reports turned out, and the latest of them. */
export const SourceView = ({
  source,
  grading,
  gradings,
  versions,
  record,
  keptFromAt,
  reports,
  children,
}: Props) => (
  <main className="mx-auto w-full max-w-6xl space-y-4 px-4 py-4 sm:px-6">
    <EvidencePages here="/sources" />
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div>
        <h1 className="text-[25px] font-semibold leading-8">
          <Typed>{source.name}</Typed>
        </h1>
        <p className="text-[15px] leading-6">
          {grading ? (
            <>
              <b>{grading.reliability}</b> {reliabilityWordsOf(grading.reliability)}
            </>
          ) : (
            "Not graded"
          )}
          {source.url && (
            <>
              {" "}
              · <OutsideLink href={source.url}>Site</OutsideLink>
            </>
          )}
        </p>
        {source.note && (
          <p className="max-w-3xl text-ink-2">
            <Typed>{source.note}</Typed>
          </p>
        )}
      </div>
      <PresentOnly>
        <a className="button" href={atDesk(`/sources/${source.id}/edit`)}>
          Edit source
        </a>
      </PresentOnly>
    </div>
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="space-y-4">
        <Record keptFromAt={keptFromAt} record={record} />
        <GradingHistory gradings={gradings} holdingId={grading?.id ?? null} versions={versions} />
        <Card aria-labelledby="reports">
          <h2 className="text-[15px] font-semibold" id="reports">
            Latest reports
          </h2>
          {reports.length === 0 && <p className="mt-2 text-ink-2">None yet.</p>}
          <ReportList reports={reports} />
          {reports.length > 0 && (
            <TimeLink className="link" href={`/reports?sourceId=${source.id}`}>
              All its reports
            </TimeLink>
          )}
        </Card>
      </div>
      <PresentOnly>{children}</PresentOnly>
    </div>
  </main>
);

function Record({ record, keptFromAt }: Pick<Props, "record" | "keptFromAt">) {
  const { itemCount, isMore, confirmedCount, contradictedCount, retractedCount } = record;
  const counts = [
    ["Items", `${isMore ? "more than " : ""}${itemCount}`],
    ["Later confirmed", confirmedCount],
    ["Later contradicted", contradictedCount],
    ["Retracted", retractedCount],
  ];
  return (
    <Card aria-labelledby="record">
      <h2 className="text-[15px] font-semibold" id="record">
        Record
      </h2>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt className="text-xs text-ink-2">{name}</dt>
            <dd className="text-base font-semibold">{count}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-3xl text-xs text-ink-2">
        Confirmed: credibility moved to 1 after it was recorded. Contradicted: moved to 5. What was 1 or 5
        from the start is neither. Each item counts once.
        {keptFromAt !== null && (
          <>
            {" "}
            History is complete from <Instant at={keptFromAt} />; older items may be missing here.
          </>
        )}
      </p>
    </Card>
  );
}
