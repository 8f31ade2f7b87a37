import { openWriter } from "@/db/sqlite/connection";

/** What a copy of an incident has of it. */
const SAME =
  "kind, title, precision, place, status, source, reliability, credibility, category_id, act, recorded_by";

/** Records an incident of a desk's file so many times more, all at one moment, as an import would. */
export function repeatIncident(file: string, id: string, times: number, at: number): void {
  const connection = openWriter(file);
  connection
    .prepare(
      `insert into incidents (id, incident_id, effective_at, effective_day, recorded_at, ${SAME})
       with recursive n(i) as (select 1 union all select i + 1 from n where i < :times)
       select :id || i, :id || i, :at, date(:at / 1000, 'unixepoch'), :at, ${SAME} from n, incidents where id = :id`,
    )
    .run({ times, id, at });
  connection.close();
}
