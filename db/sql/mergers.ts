import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Instant } from "@/domain/time/time";
import type { Database } from "../store";
import { incidents } from "../tables";
import { alias } from "./kit";
import { isLastIncidentVersion } from "./unreplaced-rows";

const merged = alias(incidents, "merged") as unknown as typeof incidents;

/**
 * SQL: rows of `id` and `root`: each of some incidents, and those merged into it, directly or through others, as known by
 * then; by any account of them, current or not, without an instant.
 * Shape: `roots` is SQL of ids. A merger that leads back to one that was met already ends there.
 * Cost:  a seek in incidents_by_merger for each incident that is met.
 */
export const mergedIntoThem = (db: Database, roots: SQL, knownAt?: Instant | SQLWrapper): SQL =>
  sql`(with recursive chain(id, root) as (
    select root.id, root.id from (${roots}) root
    union
    select ${merged.incidentId}, chain.root from chain join ${incidents} "merged" on ${merged.mergedIntoId} = chain.id
      ${knownAt === undefined ? sql`` : sql`and ${isLastIncidentVersion(db, merged, knownAt)}`}
  ) select id, root from chain) as found`;

/** SQL: the ids of those that an incident was merged into, directly or through others, as known by then; not its own. */
export const mergedFromIt = (db: Database, incidentId: string, knownAt: Instant): SQL =>
  sql`(with recursive chain(id) as (
    values (${incidentId})
    union
    select ${merged.mergedIntoId} from chain join ${incidents} "merged" on ${merged.incidentId} = chain.id
      and ${merged.mergedIntoId} is not null and ${isLastIncidentVersion(db, merged, knownAt)}
  ) select id from chain where id <> ${incidentId})`;
