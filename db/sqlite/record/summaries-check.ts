import type { SQL } from "drizzle-orm";
import type { Finding } from "@/domain/record/verdict";
import { type Instant, LAST_INSTANT } from "@/domain/time/time";
import { isPrecise, isStandingIncident, isStandingJudgement } from "../../standing";
import { touchesOfIncidents } from "../../summaries/daily-incidents";
import { touchesOfLevels } from "../../summaries/daily-levels";
import { assessments, dailyIncidents, dailyLevels, incidents } from "../../tables";
import type { Connection } from "../connection";
import { readingMended } from "../mended-views.js";
import { databaseOf } from "../readers-in-process";
import type { GiveWay } from "./chain-check";

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
 * Cost:  two passes over assessments and incidents; memory grows with the days.
 */
export async function checkSummaries(connection: Connection, giveWay: GiveWay): Promise<Finding[]> {
  readingMended(connection)();
  const reading = rowsIn(connection, giveWay);
  const [levels, incidentDays] = [
    await readLevelDays(connection, reading),
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
  (connection: Connection, giveWay: GiveWay): Reading =>
  async (query, onRow) => {
    const { sql, params } = query.toSQL();
    let count = 0;
    for (const row of connection
      .prepare(sql)
      .raw()
      .iterate(...params)) {
      onRow(row as Parameters<typeof onRow>[0]);
      if (++count % ROWS_AT_ONCE === 0) await giveWay();
    }
  };

const keyOf = (id: string, day: string) => `${id} ${day}`;

async function readLevelDays(connection: Connection, read: Reading): Promise<Days<LevelDay>> {
  const db = databaseOf(connection);
  const days: Days<LevelDay> = new Map();
  await read<[string, string, Instant]>(touchesOfLevels(db), ([id, day, touchedAt]) => {
    const known = days.get(keyOf(id, day));
    if (!known) days.set(keyOf(id, day), { touchedAt, highest: null, closing: null });
    else if (touchedAt > known.touchedAt) known.touchedAt = touchedAt;
  });
  const { indicatorId, effectiveDay, level, effectiveAt, recordedAt, id } = assessments;
  const standing = db
    .select({ indicatorId, effectiveDay, level, effectiveAt, recordedAt, id })
    .from(assessments)
    .where(isStandingJudgement(db, assessments, LAST_INSTANT));
  await read<[string, string, number, Instant, Instant, string]>(
    standing,
    ([indicator, day, level, at, recordedAt, id]) => {
      const known = days.get(keyOf(indicator, day));
      if (!known) return;
      known.highest = Math.max(known.highest ?? 0, level);
      const judgement = { level, at, recordedAt, id };
      if (!known.closing || isLater(judgement, known.closing)) known.closing = judgement;
    },
  );
  return days;
}

type Judgement = NonNullable<LevelDay["closing"]>;

const isLater = (one: Judgement, other: Judgement): boolean =>
  one.at - other.at > 0 ||
  (one.at === other.at &&
    (one.recordedAt > other.recordedAt || (one.recordedAt === other.recordedAt && one.id > other.id)));

async function readIncidentDays(connection: Connection, read: Reading): Promise<Days<IncidentDay>> {
  const db = databaseOf(connection);
  const days: Days<IncidentDay> = new Map();
  await read<[string, string, Instant]>(touchesOfIncidents(db), ([id, day, touchedAt]) => {
    const known = days.get(keyOf(id, day));
    if (!known) days.set(keyOf(id, day), { touchedAt, precise: 0, imprecise: 0 });
    else if (touchedAt > known.touchedAt) known.touchedAt = touchedAt;
  });
  const precise: SQL<number> = isPrecise(incidents);
  const standing = db
    .select({ id: incidents.categoryId, day: incidents.effectiveDay, precise })
    .from(incidents)
    .where(isStandingIncident(db, incidents, LAST_INSTANT));
  await read<[string, string, number]>(standing, ([id, day, isPreciseOne]) => {
    const known = days.get(keyOf(id, day));
    if (!known) return;
    if (isPreciseOne) known.precise += 1;
    else known.imprecise += 1;
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
    message: `${table} ${key} is not what the log comes to. Put it right: npm run rebuild.`,
  }));
  return differing.length > MOST_NAMED
    ? [
        ...findings,
        {
          revision: null,
          message: `${differing.length} rows of ${table} in all are not what the log comes to.`,
        },
      ]
    : findings;
}
