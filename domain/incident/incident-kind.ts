/** What happened, by type of attack. */
export const INCIDENT_KINDS = [
  "rocket or artillery fire",
  "missile attack",
  "drone attack",
  "air strike",
  "explosion or mine",
  "armed attack",
  "kidnapping",
  "assassination",
  "seizure or boarding",
  "cyber attack",
  "unrest or break-in",
  "other",
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** How far the desk believes that it happened. Retracting is an act, not a status. */
export const INCIDENT_STATUSES = ["reported", "confirmed", "disputed"] as const;
