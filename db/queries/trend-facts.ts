import { and, between, eq, gt, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { Instants } from "@/domain/assessment/assessment";
import type { LevelDay } from "@/domain/assessment/level-day";
import type { Outage } from "@/domain/assessment/outage";
import type { BoardIndicatorVersion } from "@/domain/board/board-category";
import { type Day, dayOf, startOfDay } from "@/domain/time/time";
import type { DayRange, IncidentDay, TrendFacts } from "@/domain/trend/trend-facts";
import { notSought } from "../sqlite/kit";
import { isPrecise, isStandingIncident } from "../standing";
import { given, statement } from "../statement";
import type { View } from "../store";
import { closingIdOf, highestLevelIn } from "../summaries/level-day";
import {
  assessments,
  dailyIncidents,
  dailyLevels,
  incidents,
  indicators,
  indicatorVersions,
  outages,
} from "../tables";
import type { Tail } from "../tail";
import { readHoldings } from "./holdings";

type Facts = Omit<TrendFacts, "indicators"> & { indicators: BoardIndicatorVersion[] };

/**
 * Everything that trends over a range are computed from, at the two times.
 * Shape:  `tail` is the newest entry of the watch log in the same view; incidents may be asked for from an earlier day.
 * Cost:   5 statements, whatever the number of indicators and the length of the log.
 */
export async function readTrendFacts(
  view: View,
  at: Instants,
  range: DayRange,
  tail: Tail,
  incidentsFrom: Day = range.from,
): Promise<Facts> {
  const beforeRange = Math.min(at.effectiveAt, startOfDay(range.from) - 1);
  const question = { ...at, ...range, partDay: partDayOf(at, tail) };
  return {
    at,
    range,
    indicators: await readKnownIndicators(view, at),
    openings: await readHoldings(view, { effectiveAt: beforeRange, knownAt: at.knownAt }),
    levelDays: (await levelDays(view, question)) as LevelDay[],
    outages: await readOutages(view, at),
    incidentDays: (await incidentDays(view, { ...question, from: incidentsFrom })) as IncidentDay[],
  };
}

/** The day that the effective instant cuts in two, when something may lie behind it; no day otherwise. */
const partDayOf = (at: Instants, tail: Tail): string =>
  at.effectiveAt < tail.recordedAt ? dayOf(at.effectiveAt) : "";

const knownIndicators = statement((db) => {
  const v = indicatorVersions;
  return db
    .select({
      id: v.indicatorId,
      categoryId: indicators.categoryId,
      version: v.version,
      change: v.change,
      reason: v.reason,
      isRetired: v.isRetired,
      position: v.position,
      recordedAt: v.recordedAt,
      recordedBy: v.recordedBy,
      reviewHours: v.reviewHours,
      name: v.name,
      place: v.place,
    })
    .from(v)
    .innerJoin(indicators, eq(indicators.id, v.indicatorId))
    .where(lte(v.recordedAt, given("knownAt")));
});

/** Every version of every indicator that was known, in no order. */
export const readKnownIndicators = (view: View, { knownAt }: Instants): Promise<BoardIndicatorVersion[]> =>
  knownIndicators(view, { knownAt });

const knownOutages = statement((db) =>
  db
    .select()
    .from(outages)
    .where(and(lte(outages.effectiveAt, given("effectiveAt")), lte(outages.recordedAt, given("knownAt")))),
);

/** Every outage that was known and had begun, in no order. */
export const readOutages = (view: View, { effectiveAt, knownAt }: Instants): Promise<Outage[]> =>
  knownOutages(view, { effectiveAt, knownAt });

/** Days from the summary; those that it does not know as of then, from the log. */
const levelDays = statement((db) => {
  const d = dailyLevels;
  const closing = assessments;
  const isInRange = between(d.day, given("from"), given("to"));
  const summarised = db
    .select({
      indicatorId: d.indicatorId,
      day: d.day,
      highestLevel: d.highestLevel,
      closingLevel: d.closingLevel,
      closingAt: d.closingAt,
    })
    .from(d)
    .where(
      and(
        isInRange,
        lte(d.touchedAt, given("knownAt")),
        ne(d.day, given("partDay")),
        isNotNull(d.closingLevel),
      ),
    );
  const { indicatorId, day } = d;
  const asked = { indicatorId, day, effectiveAt: given("effectiveAt"), knownAt: given("knownAt") };
  const logged = db
    .select({
      indicatorId,
      day,
      highestLevel: highestLevelIn(db, asked),
      closingLevel: closing.level,
      closingAt: closing.effectiveAt,
    })
    .from(d)
    .innerJoin(closing, eq(closing.id, closingIdOf(db, asked)))
    .where(and(isInRange, or(gt(d.touchedAt, given("knownAt")), eq(day, given("partDay")))));
  return unionAll(summarised, logged);
});

/** Counts from the summary; those of days that it does not know as of then, from the log. */
const incidentDays = statement((db) => {
  const d = dailyIncidents;
  const i = incidents;
  const isInRange = between(d.day, given("from"), given("to"));
  const summarised = db
    .select({
      categoryId: d.categoryId,
      day: d.day,
      incidentCount: d.incidentCount,
      impreciseCount: d.impreciseCount,
    })
    .from(d)
    .where(and(isInRange, lte(d.touchedAt, given("knownAt")), ne(d.day, given("partDay"))));
  const logged = db
    .select({
      categoryId: i.categoryId,
      day: i.effectiveDay,
      incidentCount: sql<number>`sum(${isPrecise(i)})`.mapWith(Number),
      impreciseCount: sql<number>`sum(1 - ${isPrecise(i)})`.mapWith(Number),
    })
    .from(d)
    .innerJoin(i, and(eq(i.categoryId, d.categoryId), eq(i.effectiveDay, d.day)))
    .where(
      and(
        isInRange,
        or(gt(d.touchedAt, given("knownAt")), eq(d.day, given("partDay"))),
        lte(notSought(i.effectiveAt), given("effectiveAt")),
        isStandingIncident(db, i, given("knownAt")),
      ),
    )
    .groupBy(i.categoryId, i.effectiveDay);
  return unionAll(summarised, logged);
});
