import type { Unvouched } from "@/domain/record/verdict";
import { SEALER } from "../../logs/record-log";
import { LOG_TABLE } from "../../sql/sealed-tables";
import type { Connection } from "../connection";

/** SQL: whether an entry `e` is a person's word that the record stands as it is. */
export const ACCEPTS = `e.action = 'record.sealed' and e.recorded_by <> '${SEALER}'`;

/** The newest entry that sealed the record after its key or seals were lost; null when there is none, or a person has accepted it. */
export const readUnvouched = (connection: Connection): Unvouched | null =>
  connection
    .prepare<[], Unvouched>(
      `select e.seq as revision, e.recorded_at as recordedAt from main.${LOG_TABLE} e
       where e.action = 'record.sealed' and json_extract(e."after", '$.isUnvouched')
         and not exists (select 1 from main.${LOG_TABLE} a where ${ACCEPTS.replaceAll("e.", "a.")} and a.seq > e.seq)
       order by e.seq desc limit 1`,
    )
    .get() ?? null;
