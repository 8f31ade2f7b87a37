import type { ListPage } from "../list/list-page";
import type { Origin } from "../time/origin";
import type { Instant, Instants } from "../time/time";
import type { Attribution } from "./attribution";
import type { IncidentValues } from "./incident-fields";

/** What a row of the incident log does. */
export const INCIDENT_ACTS = ["recorded", "corrected", "retracted", "merged"] as const;
type IncidentAct = (typeof INCIDENT_ACTS)[number];

/**
 * Something that happened. `incidentId` stays the same through corrections; `id` names this row of the log.
 * Units: positions in degrees (WGS 84), null for none; counts null when unknown.
 * Shape: its fields are in `INCIDENT_FIELDS`; `effectiveAt` is the first instant of the stated time (of the day, when
 *        only the day is known), `untilAt` its end where a range was stated.
 */
export type Incident = Origin &
  IncidentValues & {
    id: string;
    incidentId: string;
    act: IncidentAct;
    replacesId: string | null;
    /** The incident that this one duplicates: set on the row that merges it. */
    mergedIntoId: string | null;
    /** Why it was corrected or retracted. */
    reason: string | null;
    recordedAt: Instant;
    recordedBy: string;
  };

/** An incident with its current attributions. */
export type IncidentEntry = Incident & { attributions: Attribution[] };

/** A page of the incident log. */
export type IncidentList = Instants & { revision: number } & ListPage<IncidentEntry>;

/**
 * Everything known about one incident at an instant.
 * Shape: `account` is the latest one; `accounts` all of them, oldest first; `attributions` all of it and of the incidents
 *        merged into it, directly or through others, which are in `merged`; `into` the one that is left of it.
 */
export type IncidentPage = {
  effectiveAt: Instant;
  knownAt: Instant;
  revision: number;
  account: Incident;
  accounts: Incident[];
  attributions: Attribution[];
  merged: Incident[];
  into: Incident | null;
};

/** Whether an account describes an incident, rather than retracting or merging it. */
export const isStanding = ({ act }: Pick<Incident, "act">): boolean =>
  act === "recorded" || act === "corrected";
