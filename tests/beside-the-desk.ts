import SqliteDatabase from "better-sqlite3";
import { inject } from "vitest";
import { connect } from "@/db/postgres/connection";
import type { DeskInAFolder } from "./desk-in-a-folder";

type Where = Pick<DeskInAFolder, "file" | "place">;

/** Runs SQL on a desk's database as another program would, each engine its own. */
async function runBeside({ file, place }: Where, own: Record<"sqlite" | "postgres", string>): Promise<void> {
  if (inject("engine") === "postgres") {
    if (!place) throw new Error("This desk is in no database.");
    const connection = await connect(place);
    await connection.run(own.postgres).finally(() => connection.close());
    return;
  }
  const connection = new SqliteDatabase(file);
  try {
    connection.exec(own.sqlite);
  } finally {
    connection.close();
  }
}

/** Lets no row into a table any more, with a reason. Shape: the returned function allows it again. */
export async function refuseRowsOf(
  where: Where,
  table: string,
  reason: string,
): Promise<() => Promise<void>> {
  await runBeside(where, {
    sqlite: `create trigger refused_rows before insert on ${table} begin select raise(abort, '${reason}'); end`,
    postgres: `create function refuse_rows() returns trigger language plpgsql as $$ begin raise exception '${reason}'; end $$;
      create trigger refused_rows before insert on ${table} for each row execute function refuse_rows()`,
  });
  return () =>
    runBeside(where, {
      sqlite: "drop trigger refused_rows",
      postgres: "drop function refuse_rows() cascade",
    });
}

/** What a copy of an incident has of it. */
const SAME =
  "kind, title, precision, place, status, source, reliability, credibility, category_id, act, recorded_by";

/** Records an incident so many times more, all at one moment, as an import would. */
export function repeatIncident(where: Where, id: string, times: number, at: number): Promise<void> {
  const day = new Date(at).toISOString().slice(0, 10);
  const copies = `insert into incidents (id, incident_id, effective_at, effective_day, recorded_at, ${SAME})
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${times})
    select id || i, id || i, ${at}, '${day}', ${at}, ${SAME} from n, incidents where id = '${id}'`;
  // PostgreSQL counts rows by itself only from time to time.
  return runBeside(where, { sqlite: copies, postgres: `${copies}; analyze incidents` });
}

/** The entries of the watch log with their recorded times as they are stored, newest first. */
export async function storedTimes({ file, place }: Where): Promise<{ seq: number; at: number }[]> {
  const newestFirst = "select seq, recorded_at as at from watch_log order by seq desc";
  if (place) {
    const connection = await connect(place);
    const rows = await connection.rows(newestFirst).finally(() => connection.close());
    return rows.map(([seq, at]) => ({ seq: Number(seq), at: Number(at) }));
  }
  const connection = new SqliteDatabase(file, { readonly: true });
  const rows = connection.prepare<[], { seq: number; at: number }>(newestFirst).all();
  connection.close();
  return rows;
}
