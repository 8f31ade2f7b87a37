import type { Incident, IncidentEntry } from "@/domain/incident/incident";
import { casualtyCountsOf } from "@/domain/incident/incident-facts";
import { Grade } from "../evidence/grade";
import { TimeLink } from "../time/time-link";
import { OutsideLink } from "../ui/outside-link";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";
import { StatusMark } from "./status-mark";
import { When } from "./when";

/** Incidents as a table: when, what, where, attribution, and grade of the source. */
export const IncidentEntries = ({
  incidents,
  label,
}: {
  incidents: readonly IncidentEntry[];
  label: string;
}) => (
  <Table isStacked label={label}>
    <TableHead columns={[["When", "w-36"], "Incident", "Killed, injured", "Attributed to", "Source"]} />
    <tbody>
      {incidents.map((incident) => (
        <tr className="border-t border-line" key={incident.id}>
          <Cell className="text-ink-2">
            <When incident={incident} />
          </Cell>
          <Cell className="w-full min-w-0 sm:w-1/2">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <TimeLink
                className="font-semibold [overflow-wrap:anywhere] hover:underline"
                href={`/incidents/${incident.incidentId}`}
              >
                <Typed>{incident.title}</Typed>
              </TimeLink>
              <StatusMark incident={incident} />
            </span>
            <span className="block text-xs text-ink-2">
              {incident.kind} · <Typed>{incident.place}</Typed>
              {incident.act === "corrected" && (
                <>
                  {" "}
                  · corrected: <Typed>{incident.reason}</Typed>
                </>
              )}
            </span>
            {incident.description && (
              <span className="mt-0.5 line-clamp-2 [overflow-wrap:anywhere]">{incident.description}</span>
            )}
          </Cell>
          <Cell className="empty:max-sm:hidden">{casualtyCountsOf(incident)}</Cell>
          <Cell className="empty:max-sm:hidden">
            {incident.attributions.map(({ id, actor, certainty, basis }) => (
              <span className="block" key={id}>
                <Typed>{actor}</Typed>{" "}
                <abbr className="text-xs text-ink-2 no-underline" title={basis}>
                  confidence {certainty}
                </abbr>
              </span>
            ))}
          </Cell>
          <Cell className="text-xs text-ink-2 sm:w-56">
            <span className="line-clamp-2">
              <Grade {...incident} />{" "}
              <OutsideLink href={incident.sourceUrl}>
                <Typed>{incident.source}</Typed>
              </OutsideLink>
            </span>
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
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
