import { expect } from "vitest";
import type { Desk } from "@/db/desk";
import * as tables from "@/db/tables";
import { type AlertLevel, highestLevelOf } from "@/domain/alert-level";
import { freshnessOf, isStale } from "@/domain/assessment/freshness";
import type { Board } from "@/domain/board/board";
import { rollUp } from "@/domain/board/rollup";
import { surgeOf } from "@/domain/tempo/surge";
import { addDays, dayOf, daysOf, endOfDay, type Instants, startOfDay } from "@/domain/time/time";

export const readLog = (desk: Desk) =>
  desk.store.read(async ({ db }) => ({
    assessments: await db.select().from(tables.assessments),
    incidents: await db.select().from(tables.incidents),
    outages: await db.select().from(tables.outages),
    indicators: await db.select().from(tables.indicators),
    indicatorVersions: await db.select().from(tables.indicatorVersions),
    categoryVersions: await db.select().from(tables.categoryVersions),
  }));
export type Log = Awaited<ReturnType<typeof readLog>>;

type LogRow = {
  id: string;
  act: string;
  replacesId: string | null;
  restsOnId?: string | null;
  effectiveAt: number;
  recordedAt: number;
};
/** Later in the world; of the same moment, recorded later; then the greater id. */
export const isLater = (a: LogRow, b: LogRow) =>
  a.effectiveAt !== b.effectiveAt
    ? a.effectiveAt > b.effectiveAt
    : a.recordedAt !== b.recordedAt
      ? a.recordedAt > b.recordedAt
      : a.id > b.id;

/** The rows that nothing known by then has replaced. */
export const standing = <R extends LogRow>(rows: readonly R[], knownAt: number): R[] => {
  const known = rows.filter((row) => row.recordedAt <= knownAt);
  const isReplaced = (id: string) => known.some((other) => other.replacesId === id);
  const fell = (row: R) => typeof row.restsOnId === "string" && isReplaced(row.restsOnId);
  return known.filter((row) => row.act !== "retracted" && !isReplaced(row.id) && !fell(row));
};

const lastOf = <R extends LogRow>(rows: readonly R[]): R | undefined =>
  rows.reduce<R | undefined>((last, row) => (last && isLater(last, row) ? last : row), undefined);

type VersionRow = { version: number; isRetired: boolean; position: number; recordedAt: number };
/** The version of one thing that holds at the two times. */
export const inForce = <V extends VersionRow>(
  versions: readonly V[],
  { effectiveAt, knownAt }: Instants,
): V | undefined => {
  const known = versions.filter((v) => v.recordedAt <= knownAt).sort((a, b) => a.version - b.version);
  const begun = known.filter((v) => v.recordedAt <= effectiveAt);
  return begun.length > 0 ? begun[begun.length - 1] : known[0];
};

const BLANK: never[] = [];

/** What one indicator was at an instant, read from the whole log. */
export function indicatorAt(log: Log, indicatorId: string, at: Instants) {
  const version = inForce(
    log.indicatorVersions.filter((v) => v.indicatorId === indicatorId),
    at,
  );
  const own = standing(
    log.assessments.filter((a) => a.indicatorId === indicatorId),
    at.knownAt,
  );
  const holding = lastOf(own.filter((a) => a.effectiveAt <= at.effectiveAt));
  const outages = log.outages
    .filter(
      (o) => o.indicatorId === indicatorId && o.effectiveAt <= at.effectiveAt && o.recordedAt <= at.knownAt,
    )
    .map((o, i) => ({ ...o, replacesId: null, id: String(i).padStart(5, "0") }));
  const judged = holding?.level ? { level: holding.level, effectiveAt: holding.effectiveAt } : undefined;
  const isBlind = lastOf(outages)?.act === "down";
  const freshness = freshnessOf(judged, version?.reviewHours ?? [1, 1, 1, 1, 1], isBlind, at.effectiveAt);
  return { version, own, holding, isBlind, freshness, counts: version?.isRetired === false };
}

/** The highest level that an indicator held on a day up to an instant of it, and how it stood then. */
function indicatorOn(log: Log, indicatorId: string, day: string, at: Instants) {
  const end = { ...at, effectiveAt: Math.min(endOfDay(day) - 1, at.effectiveAt) };
  const { own, holding, freshness, counts } = indicatorAt(log, indicatorId, end);
  if (!counts) return { highest: null, closing: null, stale: false };
  const opening = indicatorAt(log, indicatorId, { ...at, effectiveAt: startOfDay(day) - 1 }).holding;
  const during = own.filter((a) => a.effectiveAt >= startOfDay(day) && a.effectiveAt <= end.effectiveAt);
  const highest = highestLevelOf([opening?.level ?? null, ...during.map((a) => a.level)]);
  return { highest, closing: holding?.level ?? null, stale: isStale(freshness.state) };
}

function categoryFromLog(log: Log, category: Log["categoryVersions"][number], at: Instants) {
  const { categoryId } = category;
  const today = dayOf(at.effectiveAt);
  const memberIds = log.indicators.filter((i) => i.categoryId === categoryId).map((i) => i.id);
  const days = daysOf(addDays(today, -90), today);
  const onDay = (day: string) => memberIds.map((id) => indicatorOn(log, id, day, at));
  const happened = standing(log.incidents, at.knownAt)
    .filter((i) => i.categoryId === categoryId && i.effectiveAt <= at.effectiveAt)
    .map((i) => ({ day: dayOf(i.effectiveAt), isPrecise: ["minute", "hour", "day"].includes(i.precision) }));
  const countOn = (from: string, to: string, isPrecise = true) =>
    happened.filter((i) => i.day >= from && i.day <= to && i.isPrecise === isPrecise).length;
  const strip = days.slice(-30);
  const first = strip[0] ?? today;
  const week = countOn(addDays(today, -6), today);
  const added = log.categoryVersions.find((v) => v.categoryId === categoryId && v.version === 1);
  const addedOn = dayOf(added?.recordedAt ?? 0);
  const opening = days.find((day) => countOn(day, day) > 0) ?? "";
  const closing = days.findLast((day) => day < addedOn && countOn(day, day) > 0) ?? "";
  const watched = days.slice(0, -7).filter((day) => day >= addedOn || (day > opening && day < closing));
  const known = days.slice(-7).filter((day) => day >= addedOn || (day >= opening && day <= closing));
  const perDay = watched.map((day) => countOn(day, day));
  const usual = watched.length < 28 ? null : (7 * perDay.reduce((a, b) => a + b, 0)) / watched.length;
  const shown = memberIds
    .map((id) => ({ id, ...indicatorAt(log, id, at) }))
    .filter((i) => i.counts)
    .sort((a, b) => (a.version?.position ?? 0) - (b.version?.position ?? 0));
  const values = shown.map(({ id, version, holding }) => ({
    indicatorId: id,
    name: version?.name ?? "",
    level: (holding?.level ?? null) as AlertLevel | null,
    confidence: holding?.confidence ?? null,
  }));
  return {
    id: categoryId,
    name: category.name,
    ...rollUp(values),
    levelBefore: highestLevelOf(onDay(addDays(today, -7)).map((i) => i.closing)),
    tracker: {
      from: first,
      to: today,
      stepDays: 1,
      levels: strip.map((day) => highestLevelOf(onDay(day).map((i) => i.highest))),
      stale: strip.map((day) => onDay(day).some((i) => i.stale)),
      incidents: strip.map((day) => countOn(day, day)),
      impreciseIncidents: countOn(first, today, false),
      watchedFrom: addedOn,
    },
    incidents: {
      week,
      weekDays: known.length,
      usual: usual === null ? null : expect.closeTo(usual),
      usualDays: watched.length,
      ...(usual === null ? { surge: null, unusualFrom: null } : surgeOf(week, perDay)),
    },
    indicators: shown.map(({ id, version, holding, freshness }) => ({
      id,
      name: version?.name,
      judgementId: holding?.id ?? null,
      freshness,
    })),
  };
}

/** What the board must show, computed the slow way: from every row of the log, day by day and indicator by indicator. */
export async function boardFromLog(desk: Desk, at: Instants) {
  const log = await readLog(desk);
  const ids = [...new Set(log.categoryVersions.map((v) => v.categoryId))];
  return ids
    .map((id) =>
      inForce(
        log.categoryVersions.filter((v) => v.categoryId === id),
        at,
      ),
    )
    .flatMap((version) => (version && !version.isRetired ? [version] : BLANK))
    .sort((a, b) => a.position - b.position)
    .map((version) => categoryFromLog(log, version, at));
}

/** The same of a board. */
export const shownOn = (board: Board) =>
  board.categories.map(
    ({ id, name, level, confidence, explanation, levelBefore, tracker, incidents, indicators }) => ({
      id,
      name,
      level,
      confidence,
      explanation,
      levelBefore,
      tracker,
      incidents,
      indicators: indicators.map((i) => ({
        id: i.id,
        name: i.name,
        judgementId: i.judgement?.id ?? null,
        freshness: i.freshness,
      })),
    }),
  );
