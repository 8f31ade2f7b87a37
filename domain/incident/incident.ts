import type { ListPage } from "../list/list-page";
import type { Origin } from "../time/origin";
import type { Instant, Instants } from "../time/time";
import type { Attribution } from "./attribution";
import type { IncidentValues } from "./incident-fields";

/** What a row of the incident log does. Of an incident that was retracted or merged nothing stands. */
export const INCIDENT_ACTS = ["recorded", "corrected", "retracted", "merged"] as const;
type IncidentAct = (typeof INCIDENT_ACTS)[number];

/**
 * Something that happened. `incidentId` stays the same through corrections; `id` names this row of the log.
 * Units:  positions in degrees (WGS 84), null for none; counts null when unknown.
 * Shape:  what is told of it stands in `INCIDENT_FIELDS`; `effectiveAt` is the first instant of the stated time (of the
 *         day, when only the day is known), `untilAt` its end where a range was stated.
 */
export type Incident = Origin &
  IncidentValues & {
    id: string;
    incidentId: string;
    act: IncidentAct;
    replacesId: string | null;
    /** The incident that this one turned out to be: set on the row that merges it. */
    mergedIntoId: string | null;
    /** Why it was corrected or retracted. */
    reason: string | null;
    recordedAt: Instant;
    recordedBy: string;
  };

/** An incident with every judgement of who did it that stands. */
export type IncidentEntry = Incident & { attributions: Attribution[] };

/** A page of the incident log. */
export type IncidentList = Instants & { revision: number } & ListPage<IncidentEntry>;

/**
 * All that was known of one incident at an instant.
 * Shape: `account` is the last one known; `accounts` every one, oldest first, as `said` has every judgement of who did
 *        it; `merged` the incidents that turned out to be this one; `into` the one that this turned out to be.
 */
export type IncidentPage = {
  effectiveAt: Instant;
  knownAt: Instant;
  revision: number;
  account: Incident;
  accounts: Incident[];
  said: Attribution[];
  merged: Incident[];
  into: Incident | null;
};

/** Whether an account of an incident still tells of it. */
export const isStanding = ({ act }: Pick<Incident, "act">): boolean =>
  act === "recorded" || act === "corrected";
