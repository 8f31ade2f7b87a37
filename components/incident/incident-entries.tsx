import type { Attribution } from "@/domain/incident/attribution";
import type { Incident, IncidentEntry } from "@/domain/incident/incident";
import { casualtyWordsOf } from "@/domain/incident/incident-facts";
import { Grade } from "../evidence/grade";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { OutsideLink } from "../ui/outside-link";
import { Typed } from "../ui/typed";
import { StatusMark } from "./status-mark";
import { When } from "./when";

/** Incidents one below the other: when, what, where, who is said to have done it, and how good the source is. */
export const IncidentEntries = ({ incidents }: { incidents: readonly IncidentEntry[] }) => (
  <ol className="mt-1 divide-y divide-line">
    {incidents.map((incident) => (
      <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[150px_1fr]" key={incident.id}>
        <p className="text-ink-2">
          <When incident={incident} />
        </p>
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <TimeLink
              className="break-words font-semibold hover:underline"
              href={`/incidents/${incident.incidentId}`}
            >
              <Typed>{incident.title}</Typed>
            </TimeLink>
            <StatusMark incident={incident} />
          </p>
          <p className="text-ink-2">
            {incident.kind} · <Typed>{incident.place}</Typed>
            {casualtyWordsOf(incident) && ` · ${casualtyWordsOf(incident)}`}
          </p>
          {incident.description && (
            <p className="mt-1 line-clamp-4 whitespace-pre-line break-words">{incident.description}</p>
          )}
          <p className="mt-1 text-ink-2">{blameOf(incident.attributions)}</p>
          <p className="mt-1 text-xs text-ink-2">
            <SourceOf incident={incident} /> · recorded <Instant at={incident.recordedAt} />
            {incident.act === "corrected" && (
              <b>
                {" "}
                · corrected: <Typed>{incident.reason}</Typed>
              </b>
            )}
          </p>
        </div>
      </li>
    ))}
  </ol>
);

/** Where an account comes from, and its grade. */
export const SourceOf = ({ incident }: { incident: Incident }) => (
  <>
    <OutsideLink href={incident.sourceUrl}>
      <Typed>{incident.source}</Typed>
    </OutsideLink>{" "}
    · graded <Grade {...incident} />
  </>
);

const blameOf = (attributions: readonly Attribution[]): string =>
  attributions.length === 0
    ? "Not attributed."
    : attributions.map((a) => `Attributed to ${a.actor} (confidence ${a.certainty}): ${a.basis}.`).join(" ");
