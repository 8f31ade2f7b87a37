import type { ReportEntry } from "@/domain/evidence/evidence";
import type { Problem } from "@/domain/outcome";
import { BrokenPage } from "../time/broken-page";
import { ListPages } from "../time/list-pages";
import { ListPage } from "./list-page";
import { ReportFilterForm } from "./report-filters";
import { ReportList } from "./report-list";

type Named = readonly { id: string; name: string }[];
type Props = {
  /** What was found; null when what was asked can not be read. */
  list: { entries: ReportEntry[]; next: string | null; isCut: boolean } | null;
  categories: Named;
  sources: Named;
  problems: readonly Problem[];
  /** What was asked, as it stands in the address. */
  typed: Record<string, string>;
};

/** The log of reports, a page at a time, and the way to what one looks for. */
export function ReportLog({ list, categories, sources, problems, typed }: Props) {
  const { after, ...params } = typed;
  const isAsking = Object.values(params).some((value) => value !== "");
  return (
    <ListPage
      add={{ href: "/reports/new", name: "Record a report" }}
      here="/reports"
      lead="Items of evidence, each graded apart from its source."
      title="Reports"
    >
      <ReportFilterForm {...{ categories, sources, problems, isAsking }} typed={params} />
      <BrokenPage field="after" first={`/reports?${new URLSearchParams(params)}`} problems={problems} />
      <section aria-label="Reports found" className="card px-4 py-1">
        {!list && <p className="py-3 text-ink-2">Nothing was looked for yet.</p>}
        {list?.entries.length === 0 && (
          <p className="py-3 text-ink-2">
            {isAsking || after
              ? "No matching reports."
              : "No report was recorded yet. Record one: levels and incidents rest on them."}
          </p>
        )}
        {list && <ReportList categories={categories} reports={list.entries} />}
      </section>
      {list?.isCut && (
        <p className="text-ink-2">Earlier reports were not looked through yet: go on to older ones.</p>
      )}
      <ListPages after={after} asked={params} next={list?.next} path="/reports" />
    </ListPage>
  );
}
