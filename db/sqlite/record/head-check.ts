import type { RecordHead } from "@/domain/record/verdict";
import type { Led } from "../../sql/outside-heads";
import { LOG_TABLE } from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { ACCEPTS } from "./unvouched";

/**
 * Tells whether a record still leads to a head that it once had.
 * Shape: seals that are gone are no loss where history was pruned after them, or a person has accepted the record.
 * Cost:  two or three seeks for each head.
 */
export function leadingTo(connection: Connection): (head: RecordHead) => boolean {
  const sealOf = connection
    .prepare<[number], string>("select seal from main.seals where revision = ?")
    .pluck();
  const newest = connection.prepare<[], number | null>("select max(revision) from main.seals").pluck();
  const isLetGo = connection.prepare<[number]>(
    `select 1 from main.${LOG_TABLE} e where e.seq > ? and (e.action = 'history.pruned' or ${ACCEPTS}) limit 1`,
  );
  return ({ revision, seal }) => {
    const found = sealOf.get(revision);
    if (found !== undefined) return found === seal;
    return revision <= (newest.get() ?? 0) && isLetGo.get(revision) !== undefined;
  };
}

/** A record as far as heads go. */
export const ledIn = (connection: Connection): Led => ({
  newest: connection.prepare<[], number | null>("select max(revision) from main.seals").pluck().get() ?? 0,
  isLedTo: leadingTo(connection),
});
