import { countOf } from "@/domain/count-words";
import type { ReportEntry } from "@/domain/evidence/evidence";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { OutsideLink } from "../ui/outside-link";
import { Typed } from "../ui/typed";
import { Grade } from "./grade";

type Props = { reports: readonly ReportEntry[]; categories?: readonly { id: string; name: string }[] };

/** Reports, one below the other: when, what, source and grade. */
export const ReportList = ({ reports, categories = [] }: Props) => (
  <ol className="divide-y divide-line">
    {reports.map((report) => (
      <li className="grid gap-x-6 gap-y-0.5 py-3 md:grid-cols-[140px_1fr]" key={report.id}>
        <p className="text-ink-2">
          <Instant at={report.effectiveAt} />
        </p>
        <div className="min-w-0">
          <p>
            <TimeLink
              className="break-words font-semibold hover:underline"
              href={`/reports/${report.reportId}`}
            >
              <Typed>{report.title}</Typed>
            </TimeLink>
            {report.act === "retracted" && <b> · retracted</b>}
          </p>
          <p className="text-[13.5px] text-ink-2">
            <Grade {...report} /> ·{" "}
            <TimeLink className="hover:underline" href={`/sources/${report.sourceId}`}>
              {report.sourceName}
            </TimeLink>
            {notesOf(report, categories).map((note) => ` · ${note}`)}
          </p>
          {report.url && (
            <p className="text-[13.5px]">
              <OutsideLink href={report.url}>Read it</OutsideLink>
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
);

function notesOf(
  { categoryId, originReportId, act, tieCount }: ReportEntry,
  categories: readonly { id: string; name: string }[],
): string[] {
  const category = categories.find((each) => each.id === categoryId)?.name;
  return [
    ...(category ? [category] : []),
    ...(act === "corrected" ? ["corrected"] : []),
    ...(originReportId ? ["repeats another report"] : []),
    ...(tieCount > 0 ? [`bears on ${countOf(tieCount, "entry", "entries")}`] : []),
  ];
}
