import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const INCIDENTS = (
  <>
    <p>
      Under{" "}
      <Link className="link" href="/incidents">
        Incidents
      </Link>{" "}
      is everything that happened, latest first. “Record an incident” has fields for what, when and where, and
      how exactly each is known: a time that is only known to the day is stored as a day, and the middle of a
      country is not a point. Leave casualties empty if they are unknown; that is not the same as 0.
    </p>
    <p>
      <b>It happened</b> and <b>who did it</b> are two judgements. “Attribute this incident” may come days
      later, from several people with different confidence, and each attribution may be revised or withdrawn.
    </p>
    <p>
      A better account is a <b>correction</b>; one that did not happen is <b>retracted</b>; a duplicate is{" "}
      <b>merged</b> into the other and counts once. Every version stays in the history of the incident, with
      who wrote it and why, and a wrong merge can be undone.
    </p>
  </>
);

export const INCIDENT_SECTION: HelpSection = { id: "incidents", title: "Incidents", body: INCIDENTS };
