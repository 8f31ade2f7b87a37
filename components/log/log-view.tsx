import type { LogRow } from "@/domain/changes/log-row";
import { countOf } from "@/domain/count-words";
import type { LogChoices } from "@/domain/log/log-filter";
import { logQueryOf } from "@/domain/log/log-filter";
import type { Problem } from "@/domain/outcome";
import { BrokenPage } from "../time/broken-page";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Link } from "../ui/link";
import { LogEntryRow } from "./log-entry";
import { LogFilterForm } from "./log-filter-form";

type Props = {
  /** Null when what was asked cannot be read. */
  page: { rows: LogRow[]; olderHref: string | null; newestHref: string | null; query: string } | null;
  choices: LogChoices;
  problems: Problem[];
  typed: Record<string, string>;
};

/** The watch log: what was asked for, entry by entry, newest first, and the same as a file. */
export function LogView({ page, choices, problems, typed }: Props) {
  return (
    <main className="mx-auto w-full max-w-5xl px-4 py-6 sm:px-6">
      <h1 className="text-[25px] font-semibold leading-8">Watch log</h1>
      <p className="mt-1 text-[15px] leading-6 text-ink-2">
        Who did what and when, with every field before and after. Nothing in it is ever changed.
      </p>
      <div className="mt-4 space-y-4 text-[15px] leading-6">
        <LogFilterForm choices={choices} isAsking={isAsking(typed)} problems={problems} typed={typed} />
        <BrokenPage field="after" first={`/log?${logQueryOf(typed, null)}`} problems={problems} />
        {page && <Entries isOpen={typed.whole === "1"} {...page} />}
      </div>
    </main>
  );
}

const isAsking = (typed: Record<string, string>) =>
  Object.entries(typed).some(([name, value]) => value !== "" && name !== "before" && name !== "whole");

function Entries({
  rows,
  olderHref,
  newestHref,
  query,
  isOpen,
}: NonNullable<Props["page"]> & { isOpen: boolean }) {
  const exportHref = (format: string) => `/api/log/export?format=${format}${query ? `&${query}` : ""}`;
  return (
    <Card aria-labelledby="entries" className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold" id="entries">
          {rows.length === 0 ? "No entries" : countOf(rows.length, "entry", "entries")}
        </h2>
        <ul aria-label="Download results" className="no-print flex flex-wrap gap-x-4">
          <li>
            <Link className="link" href={`/log?${query}${isOpen ? "" : `${query && "&"}whole=1`}`}>
              {isOpen ? "Fold every entry" : "Show every field"}
            </Link>
          </li>
          <li>
            <a className="link" download href={atDesk(exportHref("csv"))}>
              CSV
            </a>
          </li>
          <li>
            <a className="link" download href={atDesk(exportHref("json"))}>
              JSON
            </a>
          </li>
        </ul>
      </div>
      {rows.length === 0 && (
        <p className="mt-1 text-ink-2">
          {olderHref ? "No matching entries so far. Go to older ones." : "No matching entries."}
        </p>
      )}
      <ol className="divide-y divide-line">
        {rows.map((row) => (
          <LogEntryRow isOpen={isOpen} key={row.seq} row={row} />
        ))}
      </ol>
      <nav aria-label="Pages of the log" className="no-print flex flex-wrap gap-x-6 pt-2">
        {newestHref && (
          <Link className="link" href={newestHref}>
            Newest entries
          </Link>
        )}
        {olderHref && (
          <Link className="link" href={olderHref}>
            Older entries
          </Link>
        )}
      </nav>
    </Card>
  );
}
