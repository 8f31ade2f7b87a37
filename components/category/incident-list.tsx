import type { IncidentEntry } from "@/domain/incident/incident";
import { IncidentEntries } from "../incident/incident-entries";
import { PlainCard } from "../ui/plain-card";

/** Incidents that are seen without asking for more. */
const SHOWN_AT_ONCE = 8;

/** What happened in a category, latest first, with its sources and attributions. */
export function IncidentList({ incidents, limit }: { incidents: IncidentEntry[]; limit: number }) {
  return (
    <PlainCard aria-labelledby="incidents" className="p-4">
      <h2 className="text-[15px] font-semibold" id="incidents">
        Incidents in this range
      </h2>
      {incidents.length === 0 && <p className="mt-2 text-ink-2">None was recorded.</p>}
      {incidents.length === limit && <p className="mt-1 text-ink-2">The latest {limit} are shown.</p>}
      {incidents.length > 0 && (
        <IncidentEntries incidents={incidents.slice(0, SHOWN_AT_ONCE)} label="Latest incidents" />
      )}
      {incidents.length > SHOWN_AT_ONCE && (
        <details>
          <summary className="py-2 text-ink-2">Show {incidents.length - SHOWN_AT_ONCE} more</summary>
          <IncidentEntries incidents={incidents.slice(SHOWN_AT_ONCE)} label="Earlier incidents" />
        </details>
      )}
    </PlainCard>
  );
}
