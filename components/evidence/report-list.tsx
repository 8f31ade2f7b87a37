import type { ReportEntry } from "@/domain/evidence";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { Grade } from "./grade";
import { OutsideLink } from "./outside-link";

type Props = { reports: ReportEntry[]; categoryNames?: Record<string, string> };

/** Reports, one below the other: when, what, who tells it, and how good it is. */
export const ReportList = ({ reports, categoryNames = {} }: Props) => (
  <ol className="divide-y divide-line">
    {reports.map((report) => (
      <li className="grid gap-x-6 gap-y-0.5 py-3 md:grid-cols-[140px_1fr]" key={report.id}>
        <p className="text-ink-2">
          <Instant at={report.effectiveAt} />
        </p>
        <div className="min-w-0">
          <p>
            <TimeLink className="font-semibold hover:underline" href={`/reports/${report.reportId}`}>
              {report.title}
            </TimeLink>
            {report.act === "retracted" && <b> · retracted</b>}
          </p>
          <p className="text-[13.5px] text-ink-2">
            <Grade {...report} /> ·{" "}
            <TimeLink className="hover:underline" href={`/sources/${report.sourceId}`}>
              {report.sourceName}
            </TimeLink>
            {report.categoryId && categoryNames[report.categoryId] && ` · ${categoryNames[report.categoryId]}`}
            {report.url && (
              <>
                {" "}
                · <OutsideLink url={report.url} />
              </>
            )}
          </p>
          <p className="text-xs text-ink-2">{notesOf(report)}</p>
        </div>
      </li>
    ))}
  </ol>
);

function notesOf({ originReportId, act, tieCount }: ReportEntry): string {
  const notes = [];
  if (act === "corrected") notes.push("corrected");
  if (originReportId) notes.push("repeats another report");
  if (tieCount > 0) notes.push(`evidence for ${tieCount} ${tieCount === 1 ? "entry" : "entries"}`);
  return notes.join(" · ");
}
