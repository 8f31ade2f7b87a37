import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const INCIDENTS = (
  <>
    <p>
      Under{" "}
      <Link className="link" href="/incidents">
        Incidents
      </Link>{" "}
      stands everything that happened, latest first. “Record an incident” asks what, when and where, and how
      exactly each is known: a day that is not known to the hour is stored as a day, and the middle of a
      country is not a point. Casualties that nobody has counted stay empty, which is not the same as 0.
    </p>
    <p>
      <b>It happened</b> and <b>who did it</b> are two judgements. “Attribute this incident” may come days
      later, from several people with different certainties, and each may be revised or withdrawn.
    </p>
    <p>
      A better account is a <b>correction</b>; one that did not happen is <b>retracted</b>; one that was told
      twice is <b>merged</b> into the other and counts once. Every account stays in the history of the
      incident, with who wrote it and why, and a merger that was wrong can be taken apart again.
    </p>
  </>
);

export const INCIDENT_SECTION: HelpSection = { id: "incidents", title: "Incidents", body: INCIDENTS };
