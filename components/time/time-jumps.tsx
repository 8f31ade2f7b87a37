import { type AsOfParams, aroundIncident, type IncidentMoment, pathAt } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

type JumpProps = { asOf: AsOfParams; at: Instants | null; children: React.ReactNode };

/** A link to the same page at other times. */
export const Jump = ({ asOf: asOfParams, at, children }: JumpProps) => (
  <li>
    <Link className="link inline-block py-0.5" href={pathAt(asOfParams, at)} scroll={false}>
      {children}
    </Link>
  </li>
);

/** The instants just before some incidents, and when the desk had learned of them. */
export const AroundIncidents = ({ asOf, incidents }: { asOf: AsOfParams; incidents: IncidentMoment[] }) => (
  <li>
    <details>
      <summary className="py-0.5 text-accent">Before or after an incident</summary>
      <ol className="divide-y divide-line pt-1">
        {incidents.map((incident) => {
          const { before, after } = aroundIncident(incident);
          return (
            <li className="flex flex-wrap items-baseline gap-x-3 py-1" key={incident.id}>
              <Instant at={incident.effectiveAt} />{" "}
              <span>
                <Typed>{incident.title}</Typed>
              </span>
              <Link className="link inline-block py-0.5" href={pathAt(asOf, before)}>
                just before
                <span className="sr-only">
                  {" "}
                  <Typed>{incident.title}</Typed>
                </span>
              </Link>
              <Link className="link inline-block py-0.5" href={pathAt(asOf, after)}>
                once the desk knew
                <span className="sr-only">
                  {" "}
                  of <Typed>{incident.title}</Typed>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </details>
  </li>
);
