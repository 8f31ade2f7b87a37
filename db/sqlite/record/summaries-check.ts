import { isNotNull, sql } from "drizzle-orm";
import type { Finding } from "@/domain/record/verdict";
import { type Instant, LAST_INSTANT } from "@/domain/time/time";
import { isPrecise, isUnreplacedIncident } from "../../sql/unreplaced-rows";
import { touchesOfReplacedIncidents } from "../../summaries/daily-incidents";
import { touchesOfReplacedLevels } from "../../summaries/daily-levels";
import { assessments, dailyIncidents, dailyLevels, incidents } from "../../tables";
import type { Connection } from "../connection";
import { readingMended } from "../mended-views.js";
import { databaseOf } from "../readers-in-process";
import type { YieldTurn } from "./chain-check";

/** Rows that are read between two turns of the event loop. */
const ROWS_AT_ONCE = 1_000;
/** Differing days of one table that are named. */
const MOST_NAMED = 100;

type Query = { toSQL(): { sql: string; params: unknown[] } };

/** Something that has a summary for each day, by its id and the day, and what the columns of the summary come to. */
type Days<Day> = Map<string, Day>;
type LevelDay = {
  touchedAt: Instant;
  highest: number | null;
  closing: { level: number; at: Instant; recordedAt: Instant; id: string } | null;
};
type IncidentDay = { touchedAt: Instant; precise: number; imprecise: number };

/**
 * Compares the summaries with the log, as rebuilding them would (`summaries.ts`), in passes over it.
 * Shape: the connection is used for nothing else meanwhile.
 * Cost:  one pass over assessments and incidents each; memory grows with the days, and with the corrections.
 */
export async function checkSummaries(connection: Connection, yieldTurn: YieldTurn): Promise<Finding[]> {
  readingMended(connection)();
  const reading = rowsIn(connection, yieldTurn);
  const [levels, incidentDays] = [
    await readLevelDays(connection, reading, yieldTurn),
    await readIncidentDays(connection, reading),
  ];
  const db = databaseOf(connection);
  const { indicatorId, highestLevel, closingLevel, closingAt } = dailyLevels;
  const { categoryId, incidentCount, impreciseCount } = dailyIncidents;
  const storedLevels = db
    .select({
      indicatorId,
      day: dailyLevels.day,
      a: highestLevel,
      b: closingLevel,
      c: closingAt,
      d: dailyLevels.touchedAt,
    })
    .from(dailyLevels);
  const storedIncidents = db
    .select({
      categoryId,
      day: dailyIncidents.day,
      a: incidentCount,
      b: impreciseCount,
      c: dailyIncidents.touchedAt,
    })
    .from(dailyIncidents);
  return [
    ...(await differences("daily_levels", reading, storedLevels, levels, levelTextOf)),
    ...(await differences("daily_incidents", reading, storedIncidents, incidentDays, incidentTextOf)),
  ];
}

type Reading = <Row extends unknown[]>(query: Query, onRow: (row: Row) => void) => Promise<void>;

const rowsIn =
  (connection: Connection, yieldTurn: YieldTurn): Reading =>
  async (query, onRow) => {
    const { sql: text, params } = query.toSQL();
    let count = 0;
    for (const row of connection
      .prepare(text)
      .raw()
      .iterate(...params)) {
      onRow(row as Parameters<typeof onRow>[0]);
      if (++count % ROWS_AT_ONCE === 0) await yieldTurn();
    }
  };

const keyOf = (id: string, day: string) => `${id} ${day}`;

async function readLevelDays(
  connection: Connection,
  read: Reading,
  yieldTurn: YieldTurn,
): Promise<Days<LevelDay>> {
  const db = databaseOf(connection);
  const days: Days<LevelDay> = new Map();
  const touched = (key: string, at: Instant): LevelDay =>
    touch(days, key, at) ?? put(days, key, { touchedAt: at, highest: null, closing: null });
  const replaced = new Set<string>();
  const { replacesId } = assessments;
  await read<[string]>(
    db.select({ replacesId }).from(assessments).where(isNotNull(replacesId)),
    ([each]) => void replaced.add(each),
  );
  for await (const rows of assessmentsOf(connection, yieldTurn))
    for (const [key, recordedAt, level, at, id, act, groundsId] of rows) {
      const known = touched(key, recordedAt);
      if (act === "retracted" || replaced.has(id) || (groundsId !== null && replaced.has(groundsId)))
        continue;
      if (known.highest === null || level > known.highest) known.highest = level;
      const { closing } = known;
      if (!closing || isLater(at, recordedAt, id, closing)) known.closing = { level, at, recordedAt, id };
    }
  await read<[string, string, Instant]>(touchesOfReplacedLevels(db), ([id, day, at]) => {
    touched(keyOf(id, day), at);
  });
  return days;
}

type StoredAssessment = [
  key: string,
  recordedAt: Instant,
  level: number,
  effectiveAt: Instant,
  id: string,
  act: string,
  restsOnId: string | null,
  rowId: number,
];

/** Every assessment, some at a time: half of the time of stepping from row to row. */
async function* assessmentsOf(connection: Connection, yieldTurn: YieldTurn) {
  const select = connection
    .prepare<[number, number], StoredAssessment>(
      "select indicator_id || ' ' || effective_day, recorded_at, level, effective_at, id, act, rests_on_id, rowid from assessments where rowid > ? order by rowid limit ?",
    )
    .raw();
  for (let last = 0, rows: StoredAssessment[]; ; last = rows.at(-1)?.[7] ?? last) {
    rows = select.all(last, ROWS_AT_ONCE);
    yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    await yieldTurn();
  }
}

/** What is known of a day, touched at a time too; undefined when it is not known yet. */
function touch<Day extends { touchedAt: Instant }>(
  days: Days<Day>,
  key: string,
  at: Instant,
): Day | undefined {
  const known = days.get(key);
  if (known && at > known.touchedAt) known.touchedAt = at;
  return known;
}

function put<Day>(days: Days<Day>, key: string, day: Day): Day {
  days.set(key, day);
  return day;
}

type Judgement = NonNullable<LevelDay["closing"]>;

/** Whether a judgement closes a day rather than another. */
function isLater(at: Instant, recordedAt: Instant, id: string, other: Judgement): boolean {
  if (at !== other.at) return at > other.at;
  return recordedAt === other.recordedAt ? id > other.id : recordedAt > other.recordedAt;
}

async function readIncidentDays(connection: Connection, read: Reading): Promise<Days<IncidentDay>> {
  const db = databaseOf(connection);
  const days: Days<IncidentDay> = new Map();
  const touched = (id: string, day: string, at: Instant): IncidentDay =>
    touch(days, keyOf(id, day), at) ?? put(days, keyOf(id, day), { touchedAt: at, precise: 0, imprecise: 0 });
  const { categoryId, effectiveDay, recordedAt } = incidents;
  const isStanding = sql`${isUnreplacedIncident(db, incidents, LAST_INSTANT)}`;
  await read<[string, string, Instant, number, number]>(
    db
      .select({ categoryId, effectiveDay, recordedAt, isPrecise: isPrecise(incidents), isStanding })
      .from(incidents),
    ([id, day, at, precise, stands]) => {
      const known = touched(id, day, at);
      if (!stands) return;
      if (precise) known.precise += 1;
      else known.imprecise += 1;
    },
  );
  await read<[string, string, Instant]>(touchesOfReplacedIncidents(db), ([id, day, at]) => {
    touched(id, day, at);
  });
  return days;
}

const levelTextOf = ({ highest, closing, touchedAt }: LevelDay) =>
  [highest, closing?.level ?? null, closing?.at ?? null, touchedAt].join();
const incidentTextOf = ({ precise, imprecise, touchedAt }: IncidentDay) =>
  [precise, imprecise, touchedAt].join();

async function differences<Day>(
  table: string,
  read: Reading,
  stored: Query,
  days: Days<Day>,
  textOf: (day: Day) => string,
): Promise<Finding[]> {
  const differing: string[] = [];
  await read<[string, string, ...unknown[]]>(stored, ([id, day, ...values]) => {
    const expected = days.get(keyOf(id, day));
    days.delete(keyOf(id, day));
    if (!expected || textOf(expected) !== values.join()) differing.push(keyOf(id, day));
  });
  differing.push(...days.keys());
  const findings = differing.slice(0, MOST_NAMED).map((key) => ({
    revision: null,
    message: `${table} ${key} differs from the log. Fix it: npm run rebuild.`,
  }));
  return differing.length > MOST_NAMED
    ? [
        ...findings,
        {
          revision: null,
          message: `${differing.length} rows of ${table} in all differ from the log.`,
        },
      ]
    : findings;
}
