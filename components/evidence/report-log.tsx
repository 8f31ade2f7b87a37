import type { ReportList as ReportsFound } from "@/domain/evidence/evidence-pages";
import type { Named } from "@/domain/log/log-entry";
import type { Problem } from "@/domain/outcome";
import { BrokenPage } from "../time/broken-page";
import { ListPages } from "../time/list-pages";
import { Card } from "../ui/card";
import { ListPage } from "./list-page";
import { ReportFilterForm } from "./report-filters";
import { ReportList } from "./report-list";

type Props = {
  /** What was found; null when what was asked cannot be read. */
  list: ReportsFound | null;
  categories: readonly Named[];
  sources: readonly Named[];
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
      <Card aria-label="Reports found" className="px-4 py-1">
        {!list && <p className="py-3 text-ink-2">Nothing was searched yet.</p>}
        {list?.entries.length === 0 && (
          <p className="py-3 text-ink-2">
            {isAsking || after
              ? "No matching reports."
              : "No reports yet. Record one, then link it to a level or an incident."}
          </p>
        )}
        {list && <ReportList categories={categories} reports={list.entries} />}
      </Card>
      {list?.isCut && (
        <p className="text-ink-2">Earlier reports have not been searched yet: go to older ones.</p>
      )}
      <ListPages after={after} asked={params} next={list?.next} path="/reports" />
    </ListPage>
  );
}
