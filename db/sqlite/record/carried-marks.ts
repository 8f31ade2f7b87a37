import { carriedDigestOf, MARK_LENGTH } from "@/domain/record/seal";
import {
  CARRIED,
  DESK_TABLE,
  FOLLOWS,
  LOG_TABLE,
  MARKS_IN_PART,
  SEALED_TABLES,
} from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { marksOf, rowReader } from "./sealed-rows";

/**
 * Writes down the marks of every entry before one, and of every row that stands.
 * Shape: answers what the seal of that entry has to cover of it. `previous` is the seal before it.
 */
export function takeOver(
  connection: Connection,
  revision: number,
  previous: string,
): [name: string, value: string][] {
  const insert = connection.prepare(
    "insert into carried_marks (revision, position, table_name, row_marks) values (?, ?, ?, ?)",
  );
  let position = 0;
  let digest = "";
  for (const table of [LOG_TABLE, DESK_TABLE, ...SEALED_TABLES]) {
    const upTo = table === LOG_TABLE ? revision - 1 : undefined;
    for (const marks of parts(marksOf(rowReader(connection, table), 0, upTo))) {
      position += 1;
      digest = carriedDigestOf(digest, table, marks);
      insert.run(revision, position, table, marks);
    }
  }
  return [
    [CARRIED, digest],
    [FOLLOWS, previous],
  ];
}

function* parts(marks: Iterable<string>): Generator<string> {
  let part = "";
  for (const each of marks) {
    part += each;
    if (part.length < MARKS_IN_PART * MARK_LENGTH) continue;
    yield part;
    part = "";
  }
  if (part !== "") yield part;
}

/** The newest entry that took the record over; 0 when every entry has a seal of its own. */
export const readTakenOver = (connection: Connection): number =>
  connection.prepare<[], number | null>("select max(revision) from carried_marks").pluck().get() ?? 0;
