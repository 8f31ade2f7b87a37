import type { Finding, Unvouched } from "@/domain/record/verdict";
import { withReader } from "../sqlite/connection";
import { findingsOfHeads } from "../sqlite/record/head-check";
import { readNewestSeal } from "../sqlite/record/sealer";
import { readUnvouched } from "../sqlite/record/unvouched";
import { outsideHeadsOf } from "./external-record-heads";

/** A quick verdict on a record: whether it matches its outside heads, and whether it is vouched for. */
type RecordState = { findings: Finding[]; unvouched: Unvouched | null };

/**
 * Shape: a record without seals is fine.
 * Cost:  a few seeks and two small files.
 */
export function readRecordState(database: string): RecordState {
  const outside = outsideHeadsOf(database);
  return withReader(database, (reader) =>
    readNewestSeal(reader)
      ? { findings: findingsOfHeads(reader, outside), unvouched: readUnvouched(reader) }
      : { findings: [], unvouched: null },
  );
}
