import type { IncidentList } from "@/domain/incident/incident";
import type { Problem } from "@/domain/outcome";
import { BrokenPage } from "../time/broken-page";
import { ListPages } from "../time/list-pages";
import { PresentOnly } from "../time/present-only";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { IncidentEntries } from "./incident-entries";
import { IncidentFilter } from "./incident-filter";

type Props = {
  /** What was found; null when what was asked cannot be read. */
  log: IncidentList | null;
  categories: readonly { id: string; name: string }[];
  problems: readonly Problem[];
  /** What was asked, as it stands in the address. */
  typed: Record<string, string>;
};

/** The log of everything that happened, a page at a time, and the way to what one looks for. */
export function IncidentLog({ log, categories, problems, typed }: Props) {
  const { after, ...params } = typed;
  const isAsking = Object.values(params).some((value) => value !== "");
  return (
    <main className="mx-auto w-full max-w-[1200px] space-y-3 px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-[25px] font-semibold leading-8">Incidents</h1>
          <p className="text-[15px] leading-6 text-ink-2">
            What happened, when and where. Attribution is recorded separately. Nothing is overwritten.
          </p>
        </div>
        <PresentOnly>
          <div className="flex flex-wrap gap-3">
            <Link className="button" href="/import">
              Import files
            </Link>
            <Link className="button button-main" href="/incidents/new">
              Record an incident
            </Link>
          </div>
        </PresentOnly>
      </div>
      <Card>
        <IncidentFilter categories={categories} isAsking={isAsking} problems={problems} typed={params} />
      </Card>
      <BrokenPage field="after" first={`/incidents?${new URLSearchParams(params)}`} problems={problems} />
      <Card aria-label="Incidents found" className="px-4 py-1">
        {!log && <p className="py-3 text-ink-2">Nothing was searched yet.</p>}
        {log?.entries.length === 0 && (
          <p className="py-3 text-ink-2">
            {isAsking ? "No matching incidents." : "No incidents yet. Record one, or import a file."}
          </p>
        )}
        {log && <IncidentEntries incidents={log.entries} />}
      </Card>
      {log?.isCut && (
        <p className="text-ink-2">Earlier incidents have not been searched yet: go to older ones.</p>
      )}
      <ListPages after={after} asked={params} next={log?.next} path="/incidents" />
    </main>
  );
}
