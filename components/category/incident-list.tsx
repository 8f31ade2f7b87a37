import type { Attribution, Incident, Precision } from "@/domain/incident";
import { dayOf, dayWordsOf } from "@/domain/time";
import { Instant } from "../ui/instant";

export type Entry = Incident & { attributions: Attribution[] };

/** Incidents that are seen without asking for more. */
const SHOWN_AT_ONCE = 8;

/** What happened in a category, latest first, with its sources and who is said to have done it. */
export function IncidentList({ incidents, limit }: { incidents: Entry[]; limit: number }) {
  return (
    <section aria-labelledby="incidents" className="card p-4">
      <h2 className="text-[15px] font-semibold" id="incidents">
        Incidents in this range
      </h2>
      {incidents.length === 0 && <p className="mt-2 text-ink-2">None was recorded.</p>}
      {incidents.length === limit && <p className="mt-1 text-ink-2">The latest {limit} are shown.</p>}
      <Entries incidents={incidents.slice(0, SHOWN_AT_ONCE)} />
      {incidents.length > SHOWN_AT_ONCE && (
        <details>
          <summary className="py-2 text-ink-2">Show {incidents.length - SHOWN_AT_ONCE} more</summary>
          <Entries incidents={incidents.slice(SHOWN_AT_ONCE)} />
        </details>
      )}
    </section>
  );
}

const Entries = ({ incidents }: { incidents: Entry[] }) => (
  <ol className="mt-1 divide-y divide-line">
    {incidents.map((incident) => (
      <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[150px_1fr]" key={incident.id}>
        <p className="text-ink-2">
          <When incident={incident} />
        </p>
        <div>
          <p className="font-semibold">{incident.title}</p>
          <p className="text-ink-2">
            {incident.kind} · {incident.place}
            {casualtiesOf(incident)}
          </p>
          {incident.description && <p className="mt-1">{incident.description}</p>}
          <p className="mt-1 text-ink-2">{blameOf(incident)}</p>
          <p className="mt-1 text-xs text-ink-2">
            <Source incident={incident} /> · graded {incident.reliability}
            {incident.credibility} · recorded <Instant at={incident.recordedAt} />
            {incident.act === "corrected" && <b> · corrected: {incident.reason}</b>}
          </p>
        </div>
      </li>
    ))}
  </ol>
);

const WIDE: Partial<Record<Precision, string>> = {
  week: "in the week of",
  month: "in the month of",
  year: "in the year of",
};

/** The time as exactly as it was stated, never more. */
function When({ incident: { precision, effectiveAt, untilAt } }: { incident: Entry }) {
  if (precision === "minute" || precision === "hour") return <Instant at={effectiveAt} />;
  const day = dayWordsOf(dayOf(effectiveAt));
  if (untilAt !== null) return `between ${day} and ${dayWordsOf(dayOf(untilAt))}`;
  return WIDE[precision] ? `${WIDE[precision]} ${day}` : day;
}

function casualtiesOf({ killedCount, injuredCount }: Entry): string {
  if (killedCount === null && injuredCount === null) return "";
  return ` · ${killedCount ?? "unknown"} killed, ${injuredCount ?? "unknown"} injured`;
}

const blameOf = ({ attributions }: Entry): string =>
  attributions.length === 0
    ? "Not attributed."
    : attributions.map((a) => `Attributed to ${a.actor} (certainty ${a.certainty}): ${a.basis}.`).join(" ");

function Source({ incident: { source, sourceUrl } }: { incident: Entry }) {
  if (!sourceUrl) return source;
  return (
    <a className="link" href={sourceUrl} rel="noreferrer">
      {source} ({new URL(sourceUrl).host})
    </a>
  );
}
