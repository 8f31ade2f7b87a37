import { and, asc, desc, eq, gte, inArray, lt, lte, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Incident } from "@/domain/incident/incident";
import {
  type DuplicatesAsked,
  type LikelyDuplicate,
  type LikelyDuplicates,
  LONGEST_SPAN_MS,
  likenessOf,
  type MatchRule,
  matchRuleOf,
  type PairPlace,
  placeText,
  USUAL_MATCH,
} from "@/domain/incident/likeness";
import { HOUR_MS, type Instant } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { incidentOf } from "../../logs/incident-log";
import { alias, type Column } from "../../sql/kit";
import { isUnreplacedDistinction, isUnreplacedIncident } from "../../sql/unreplaced-rows";
import type { Database, View } from "../../store";
import { distinctions, incidents } from "../../tables";
import { readCategories } from "../definition/category";
import { readTail } from "../log/newest-log-entry";

/** Incidents that one answer compares, and pairs that it holds, at most. */
const COMPARED = 2_000;
const PAIRS = 50;
/** Pairs that are measured for one answer. */
const FOUND = 5_000;
/** Near incidents that are looked at for one incident, and how many are offered on its page. */
const NEAR = 2_000;
const OFFERED = 5;

/** After every id. */
const LAST_ID = "~";
/** Kilometres of a degree of latitude, at least. */
const KM_PER_DEGREE = 110;

type Own = Record<
  "incidentId" | "categoryId" | "dataset" | "effectiveAt" | "latitude" | "place",
  Column | SQL
>;

const other = alias(incidents, "other") as unknown as typeof incidents;

/**
 * SQL: the other incident is of another dataset, near in time by the hours of its category, and no further north or south
 * than its kilometres, or at a place of the same name.
 */
const isNear = (db: Database, own: Own, rules: ReadonlyMap<string, MatchRule>, knownAt: Instant) => {
  const hours = limitIn("matchHours", own.categoryId, rules);
  const degrees = sql`${limitIn("matchKm", own.categoryId, rules)} * 1.0 / ${written(KM_PER_DEGREE)}`;
  const reach = sql`(${hours} * ${written(HOUR_MS)} + ${written(LONGEST_SPAN_MS)})`;
  const pair = alias(distinctions, "pair") as unknown as typeof distinctions;
  const isOne = (a: SQL | Column, b: SQL | Column) =>
    and(sql`${pair.oneId} = ${a}`, sql`${pair.otherId} = ${b}`);
  return and(
    sql`${other.categoryId} = ${own.categoryId}`,
    gte(other.effectiveAt, sql`${own.effectiveAt} - ${reach}`),
    lte(other.effectiveAt, sql`${own.effectiveAt} + ${reach}`),
    ne(other.incidentId, sql`${own.incidentId}`),
    sql`${other.dataset} is distinct from ${own.dataset}`,
    sql`(abs(${other.latitude} - ${own.latitude}) <= ${degrees} or lower(${other.place}) = lower(${own.place}))`,
    isUnreplacedIncident(db, other, knownAt),
    notExists(
      db
        .select({ one: sql`1` })
        .from(pair)
        .where(
          and(
            or(isOne(own.incidentId, other.incidentId), isOne(other.incidentId, own.incidentId)),
            isUnreplacedDistinction(db, pair),
          ),
        ),
    ),
  );
};

/** SQL: a limit of a category. */
function limitIn(
  limit: keyof MatchRule,
  categoryId: Column | SQL,
  rules: ReadonlyMap<string, MatchRule>,
): SQL {
  const own = [...rules].filter(([, rule]) => rule[limit] !== null);
  if (own.length === 0) return written(USUAL_MATCH[limit]);
  const cases = own.map(([id, rule]) => sql`when ${id} then ${written(matchRuleOf(rule)[limit])}`);
  return sql`case ${categoryId} ${sql.join(cases, sql` `)} else ${written(USUAL_MATCH[limit])} end`;
}

/** SQL: a number as part of the statement: of two values that are sent beside it, nobody knows that they are numbers. */
const written = (count: number): SQL => sql.raw(String(count));

const readRules = async (view: View): Promise<ReadonlyMap<string, MatchRule>> =>
  new Map((await readCategories(view)).map((category) => [category.id, category]));

/** The pair as it is offered; undefined when the rule of the category does not take the two for one. */
function pairOf(
  one: Incident,
  found: Incident,
  rules: ReadonlyMap<string, MatchRule>,
): LikelyDuplicate | undefined {
  const rule = rules.get(one.categoryId);
  const likeness = rule && likenessOf(one, found, rule);
  return likeness && { ...likeness, one, other: found };
}

/**
 * The incidents that may be the same event as one that is standing, the nearest first.
 * Shape: at most five; none that a person keeps apart from it.
 */
export async function readLikelyDuplicatesOf(
  view: View,
  incident: Incident,
  knownAt: Instant,
): Promise<LikelyDuplicate[]> {
  const rules = await readRules(view);
  const own = {
    ...{ incidentId: sql`${incident.incidentId}`, categoryId: sql`${incident.categoryId}` },
    ...{ dataset: sql`${incident.dataset}`, effectiveAt: sql`cast(${incident.effectiveAt} as bigint)` },
    ...{ latitude: sql`${incident.latitude}`, place: sql`${incident.place}` },
  };
  const rows = await view.db
    .select()
    .from(other)
    .where(isNear(view.db, own, rules, knownAt))
    .orderBy(asc(other.effectiveAt))
    .limit(NEAR);
  return rows
    .flatMap((row) => pairOf(incident, incidentOf(row), rules) ?? [])
    .sort((a, b) => (a.km ?? 0) - (b.km ?? 0) || a.hours - b.hours)
    .slice(0, OFFERED);
}

/**
 * Pairs of incidents of different datasets that may be one event, the last recorded first, or those of one import.
 * Shape: an answer may end between two pairs of one incident; the next one goes on after the last pair that it compared.
 * Cost:  compares 2,000 incidents, with those of the hours around each.
 */
export async function readLikelyDuplicates(
  view: View,
  desk: Desk,
  { importId, after }: DuplicatesAsked,
): Promise<LikelyDuplicates> {
  const tail = await readTail(view);
  const { revision } = tail;
  const { knownAt } = presentOf(desk, tail);
  const rules = await readRules(view);
  const own = view.db
    .select()
    .from(incidents)
    .where(
      and(
        importId ? eq(incidents.importId, importId) : undefined,
        isWithin(after),
        isUnreplacedIncident(view.db, incidents, knownAt),
      ),
    )
    .orderBy(desc(incidents.id))
    .limit(COMPARED)
    .as("own");
  const found = await view.db
    .select({ one: own.id, other: other.id })
    .from(own)
    .innerJoin(other, isNear(view.db, own, rules, knownAt))
    .where(
      and(
        importId ? undefined : sql`${other.id} < ${own.id}`,
        after?.other ? or(ne(own.id, after.one), lt(other.id, after.other)) : undefined,
      ),
    )
    .orderBy(desc(own.id), desc(other.id))
    .limit(FOUND);
  const rows = await readRows(view, found);
  const pairs: LikelyDuplicate[] = [];
  const compared = found.findIndex(({ one: oneId, other: otherId }) => {
    const [one, second] = [rows.get(oneId), rows.get(otherId)];
    const pair = one && second && pairOf(one, second, rules);
    return pair !== undefined && pairs.push(pair) === PAIRS;
  });
  const last = compared < 0 ? found.at(FOUND - 1) : found[compared];
  if (last) return { revision, pairs, next: placeText(last) };
  const [end] = await view.db
    .select({ last: sql<string>`min(${own.id})`, count: sql<number>`count(*)` })
    .from(own);
  return { revision, pairs, next: end && end.count >= COMPARED ? placeText({ one: end.last }) : null };
}

/** SQL: the incident comes after a place in the list: the one that was cut there comes first, for its other pairs. */
const isWithin = (after: PairPlace | undefined): SQL =>
  after?.other ? lte(incidents.id, after.one) : lt(incidents.id, after?.one ?? LAST_ID);

const ROWS_AT_ONCE = 500;

async function readRows(view: View, found: readonly { one: string; other: string }[]) {
  const ids = [...new Set(found.flatMap((pair) => [pair.one, pair.other]))];
  const rows = new Map<string, Incident>();
  for (let i = 0; i < ids.length; i += ROWS_AT_ONCE) {
    const part = ids.slice(i, i + ROWS_AT_ONCE);
    for (const row of await view.db.select().from(incidents).where(inArray(incidents.id, part)))
      rows.set(row.id, incidentOf(row));
  }
  return rows;
}
