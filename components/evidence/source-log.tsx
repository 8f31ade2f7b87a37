import { RELIABILITY_CHOICES } from "@/domain/evidence/admiralty";
import type { SourceList as SourcesFound } from "@/domain/evidence/evidence-pages";
import type { Problem } from "@/domain/outcome";
import { Choose, filterFields, Line } from "../form/filter-fields";
import { BrokenPage } from "../time/broken-page";
import { KeptTimes } from "../time/kept-times";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { ListPage } from "./list-page";
import { SourceList } from "./source-list";

type Props = {
  /** What was found; null when what was asked cannot be read. */
  list: SourcesFound | null;
  problems: readonly Problem[];
  typed: Record<string, string>;
};

/** Who tells, by name, a page at a time. */
export function SourceLog({ list, problems, typed }: Props) {
  const { after, ...params } = typed;
  const field = filterFields(typed, problems);
  return (
    <ListPage
      add={{ href: "/sources/new", name: "Add a source" }}
      here="/sources"
      lead="Where reports come from, and how reliable each was judged over time."
      title="Sources"
    >
      <form
        action={atDesk("/sources")}
        aria-label="Filter sources"
        className="no-print card flex flex-wrap items-end gap-x-4 gap-y-3 p-4 text-[13.5px]"
      >
        <KeptTimes />
        <Line label="Name" type="search" {...field("text")} />
        <Choose choices={RELIABILITY_CHOICES} label="Reliability" {...field("reliability")} />
        <button className="button" type="submit">
          Apply
        </button>
      </form>
      <BrokenPage field="after" first={`/sources?${new URLSearchParams(params)}`} problems={problems} />
      <Card aria-label="Sources found" className="px-4 py-1">
        {!list?.entries.length && (
          <p className="py-3 text-ink-2">
            {Object.values(params).some(Boolean)
              ? "No matching sources."
              : "No sources yet. Add one here, or with its first report."}
          </p>
        )}
        {list && <SourceList sources={list.entries} />}
      </Card>
      {list?.next && (
        <TimeLink className="link" href={`/sources?${new URLSearchParams({ ...params, after: list.next })}`}>
          More
        </TimeLink>
      )}
    </ListPage>
  );
}
