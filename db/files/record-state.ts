import type { Finding, Unvouched } from "@/domain/record/verdict";
import { connected } from "../postgres/connection";
import { readLed, readUnvouched as readUnvouchedIn } from "../postgres/head-note";
import { findingsOfHeads } from "../sql/outside-heads";
import { withReader } from "../sqlite/connection";
import { ledIn } from "../sqlite/record/head-check";
import { readNewestSeal } from "../sqlite/record/sealer";
import { readUnvouched } from "../sqlite/record/unvouched";
import { chosenPlace } from "./chosen-place";
import { outsideHeadsAt } from "./record-anywhere";

/** A quick verdict on a record: whether it matches its outside heads, and whether it is vouched for. */
type RecordState = { findings: Finding[]; unvouched: Unvouched | null };

/**
 * Shape: a record without seals is fine. The desk is in `place`, or else in the file `database`.
 * Cost:  a few seeks and two small files.
 */
export async function readRecordState(database: string, place = chosenPlace()): Promise<RecordState> {
  const outside = outsideHeadsAt(place, database);
  if (place)
    return connected(place, async (connection) => ({
      findings: findingsOfHeads(await readLed(connection, outside), outside),
      unvouched: await readUnvouchedIn(connection),
    }));
  return withReader(database, (reader) =>
    readNewestSeal(reader)
      ? { findings: findingsOfHeads(ledIn(reader), outside), unvouched: readUnvouched(reader) }
      : { findings: [], unvouched: null },
  );
}
