import type { z } from "zod";
import type { AlertLevel } from "../alert-level";
import type { Judgement } from "../assessment/assessment";
import { FRESHNESS, type Freshness, type FreshnessState, freshnessOf } from "../assessment/freshness";
import { isBlindAt, type Outage } from "../assessment/outage";
import type { Category } from "../definition/category";
import { inForceOf } from "../definition/definition";
import type { Indicator } from "../definition/indicator";
import { listFilter, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import { cursorTextOf } from "../list/list-cursor";
import { byKeys, type ListOrder, type ListOrders, orderTextOf } from "../list/list-order";
import type { ListPage } from "../list/list-page";
import type { Outcome } from "../outcome";
import type { Instants } from "../time/time";

/** An indicator in the list of all indicators. */
export type ListedIndicator = Pick<
  Indicator,
  "id" | "name" | "question" | "place" | "owner" | "categoryId" | "criteria"
> & {
  categoryName: string;
  level: AlertLevel | null;
  freshness: Freshness;
  /** The judgement that holds; null when never assessed. */
  judgement: Judgement | null;
};

/** The orders in which indicators can be listed. */
export const INDICATOR_ORDERS = {
  review: "number",
  name: "text",
  category: "text",
  level: "number",
  freshness: "number",
  since: "number",
  owner: "text",
  place: "text",
} as const satisfies ListOrders;
type IndicatorOrder = ListOrder<keyof typeof INDICATOR_ORDERS>;

/** Never assessed first, then the earliest review. */
const DEFAULT_INDICATOR_ORDER: IndicatorOrder = { by: "review", isDescending: false };

/** The levels to filter by; `none` for never assessed. */
export const LEVEL_FILTERS = ["5", "4", "3", "2", "1", "none"] as const;
const FRESHNESS_STATES = FRESHNESS.map(({ state }) => state) as [FreshnessState];

const indicatorFilter = listFilter(INDICATOR_ORDERS, DEFAULT_INDICATOR_ORDER, {
  text: optionalWords("Text", TEXT_LIMITS.line),
  categoryId: optionalWords("Category", TEXT_LIMITS.name),
  level: optionalOneOf("Level", LEVEL_FILTERS),
  freshness: optionalOneOf("Freshness", FRESHNESS_STATES),
  owner: optionalWords("Owner", TEXT_LIMITS.name),
});

/** Filters of the list of indicators; null for any. */
export type IndicatorFilter = z.output<typeof indicatorFilter>;

export const parseIndicatorFilter = (raw: unknown): Outcome<IndicatorFilter> => parse(indicatorFilter, raw);

/** What the list is computed from. Versions are all those known, in any order. */
type IndicatorListFacts = {
  at: Instants;
  categories: readonly Category[];
  indicators: readonly Indicator[];
  holdings: readonly Judgement[];
  outages: readonly Outage[];
};

/**
 * Every indicator in force at the two times.
 * Shape: in no order; those of retired categories are left out.
 */
export function listedIndicatorsOf({ at, ...facts }: IndicatorListFacts): ListedIndicator[] {
  const names = new Map(inForceOf(facts.categories, at).map(({ id, name }) => [id, name]));
  const holdings = new Map(facts.holdings.map((judgement) => [judgement.indicatorId, judgement]));
  return inForceOf(facts.indicators, at).flatMap((indicator) => {
    const categoryName = names.get(indicator.categoryId);
    if (categoryName === undefined) return [];
    const judgement = holdings.get(indicator.id);
    const isBlind = isBlindAt(facts.outages, indicator.id, at);
    const { id, name, question, place, owner, categoryId, criteria } = indicator;
    return {
      ...{ id, name, question, place, owner, categoryId, criteria, categoryName },
      level: judgement?.level ?? null,
      freshness: freshnessOf(judgement, indicator.reviewHours, isBlind, at.effectiveAt),
      judgement: judgement ?? null,
    };
  });
}

const rankOf = (state: FreshnessState): number => FRESHNESS.findIndex((row) => row.state === state);

const KEYS: Record<IndicatorOrder["by"], (indicator: ListedIndicator) => string | number> = {
  review: ({ freshness }) => freshness.reviewAt ?? 0,
  name: ({ name }) => name.toLowerCase(),
  category: ({ categoryName }) => categoryName.toLowerCase(),
  level: ({ level }) => level ?? 0,
  freshness: ({ freshness }) => rankOf(freshness.state),
  since: ({ judgement }) => judgement?.effectiveAt ?? 0,
  owner: ({ owner }) => owner.toLowerCase(),
  place: ({ place }) => place.toLowerCase(),
};

/** Whether an indicator matches the filters. */
function matches(indicator: ListedIndicator, { text, categoryId, level, freshness, owner }: IndicatorFilter) {
  const wanted = level === null || level === "none" ? null : Number(level);
  const words = `${indicator.name}\n${indicator.question}\n${indicator.place}`.toLowerCase();
  return (
    (text === null || words.includes(text.toLowerCase())) &&
    (categoryId === null || indicator.categoryId === categoryId) &&
    (level === null || indicator.level === wanted) &&
    (freshness === null || indicator.freshness.state === freshness) &&
    (owner === null || indicator.owner.toLowerCase().includes(owner.toLowerCase()))
  );
}

/** A page of the indicators that match a filter, at most `limit`. */
export function indicatorPageOf(
  indicators: readonly ListedIndicator[],
  filter: IndicatorFilter,
  limit: number,
): ListPage<ListedIndicator> {
  const { sort, after } = filter;
  const keyOf = KEYS[sort.by];
  const way = sort.isDescending ? -1 : 1;
  const byPlace = (a: { key: string | number; id: string }, b: { key: string | number; id: string }) =>
    way * (byKeys(a.key, b.key) || byKeys(a.id, b.id));
  const all = indicators
    .filter((indicator) => matches(indicator, filter))
    .map((indicator) => ({ key: keyOf(indicator), id: indicator.id, indicator }))
    .sort(byPlace);
  const left = after ? all.filter((each) => byPlace(each, after) > 0) : all;
  const shown = left.slice(0, limit);
  const last = left.length > shown.length ? shown.at(-1) : undefined;
  return {
    entries: shown.map(({ indicator }) => indicator),
    next: last ? cursorTextOf(last) : null,
    isCut: false,
    sort: orderTextOf(sort),
    counted: { count: all.length, isMore: false },
  };
}
