import SqliteDatabase from "better-sqlite3";
import { filesOf } from "@/db/files/data-folder";
import { openRecordKey } from "@/db/files/record-key";
import { sealing } from "@/db/sqlite/record/sealing";
import { CONFIDENCES } from "@/domain/assessment/assessment";
import { dayOf, HOUR_MS, type Instant } from "@/domain/time/time";

/** One incident for `perIncident` assessments. */
type History = { count: number; perIncident: number; beganAt: Instant; endsAt: Instant };

const ROWS_AT_ONCE = 10_000;
/** Shares of the log that arrive late, correct an earlier row, or retract one. */
const SHARES = { late: 0.02, corrected: 0.01, retracted: 0.005 };

/** One incident for so many assessments has words in its title that no other has. */
const RARE = 10_000;

/** Pseudo-random numbers from 0 to 1, the same in every run. */
function numbers(): () => number {
  let state = 20200103;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const idOf = (kind: number, n: number) => `0193${kind}000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

/**
 * Writes a long history directly into a desk's tables, in recorded order: levels that wander, some rows late, some
 * corrected or retracted, and incidents. Summaries have to be computed afterwards.
 */
export async function writeHistory(folder: string, history: History): Promise<void> {
  const { database } = filesOf(folder);
  const connection = new SqliteDatabase(database);
  connection.pragma("synchronous = OFF");
  const put = statementsOf(connection);
  const rows = rowsOf(connection, history, put);
  const seals = sealing(connection, openRecordKey(database));
  for (let done = false; !done; ) {
    connection.exec("begin immediate");
    const start = seals.begin();
    for (let n = 0; n < ROWS_AT_ONCE && !done; n++) done = rows.next().done === true;
    seals.end(start);
    connection.exec("commit");
  }
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}

type Statements = ReturnType<typeof statementsOf>;

const statementsOf = (connection: SqliteDatabase.Database) => ({
  assessment: connection.prepare(
    `insert into assessments (id, indicator_id, act, replaces_id, level, confidence, rationale, effective_at,
       effective_day, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Bench')`,
  ),
  incident: connection.prepare(
    `insert into incidents (id, incident_id, act, category_id, kind, title, effective_at, effective_day, precision, place,
       status, source, reliability, credibility, recorded_at, recorded_by)
     values (@id, @id, 'recorded', @categoryId, 'other', @title, @at, @day, 'hour', 'Baghdad', 'reported', 'Bench log', 'B', '2',
       @at, 'Bench')`,
  ),
  log: connection.prepare(
    `insert into watch_log (action, subject_id, "before", "after", recorded_at, recorded_by) values (?, ?, null, ?, ?, 'Bench')`,
  ),
});

function* rowsOf(
  connection: SqliteDatabase.Database,
  { count, perIncident, beganAt, endsAt }: History,
  put: Statements,
): Generator<number> {
  const indicators = connection.prepare<[], string>("select id from indicators order by rowid").pluck().all();
  const categories = connection.prepare<[], string>("select id from categories order by rowid").pluck().all();
  const random = numbers();
  const levels = indicators.map(() => 1 + Math.floor(random() * 5));
  const standing: (string | undefined)[] = [];
  const effective: Instant[] = [];
  for (let n = 0; n < count; n++) {
    const i = n < indicators.length ? n : Math.floor(random() * indicators.length);
    const recordedAt = Math.floor(beganAt + ((endsAt - beganAt) * (n + 1)) / (count + 1));
    const luck = random();
    const replaces = luck < SHARES.corrected + SHARES.retracted ? standing[i] : undefined;
    const isRetraction = replaces !== undefined && luck < SHARES.retracted;
    const delay = random() < SHARES.late ? random() * 240 * HOUR_MS : random() * 2 * HOUR_MS;
    const effectiveAt = replaces ? (effective[i] ?? recordedAt) : Math.floor(recordedAt - delay);
    levels[i] = Math.min(5, Math.max(1, (levels[i] ?? 1) + Math.floor(random() * 3) - 1));
    const id = idOf(1, n);
    const act = isRetraction ? "retracted" : replaces ? "corrected" : "assessed";
    const level = isRetraction ? null : levels[i];
    const confidence = isRetraction ? null : CONFIDENCES[n % 3];
    const values = [
      id,
      indicators[i],
      act,
      replaces ?? null,
      level,
      confidence,
      "What was seen that day, in a few words.",
    ];
    put.assessment.run(...values, effectiveAt, dayOf(effectiveAt), recordedAt);
    const judged = JSON.stringify({ indicatorId: indicators[i], level, effectiveAt });
    put.log.run(`assessment.${act === "assessed" ? "recorded" : act}`, id, judged, recordedAt);
    if (n % perIncident === 0) {
      const incident = {
        id: idOf(2, n),
        title: n % RARE === 0 ? "Something unheard of happened" : "Something happened",
        categoryId: categories[n % categories.length],
        at: recordedAt,
        day: dayOf(recordedAt),
      };
      put.incident.run(incident);
      const { categoryId, title, at: effectiveAt } = incident;
      const recorded = JSON.stringify({ categoryId, title, effectiveAt });
      put.log.run("incident.recorded", incident.id, recorded, recordedAt);
    }
    standing[i] = isRetraction ? undefined : id;
    effective[i] = effectiveAt;
    yield n;
  }
}
