import { levelWordsOf } from "../alert-level";
import type { BoardCategory } from "../board/board-category";
import type { BoardIndicator } from "../board/board-indicator";
import { countOf, listOf } from "../count-words";
import { addDays, dayWordsOf } from "../time/time";
import type { Trend } from "../trend/trend";
import type { BoardDifference, Difference } from "./difference";

type CategoryDifference = BoardDifference["categories"][number];
type CategoryFields = Omit<BoardCategory, "indicators">;

/** The words for a differing field, by its value before and after. Every new field needs its words here. */
type Words<T> = { [K in keyof T]: (before: T[K], after: T[K]) => string };

const CATEGORY_WORDS: Words<CategoryFields> = {
  id: () => "id",
  name: () => "name",
  question: () => "question",
  scope: () => "scope",
  horizonDays: (before, after) => `horizon (${countOf(before, "day")}, then ${countOf(after, "day")})`,
  level: () => "level",
  confidence: () => "confidence",
  explanation: (before, after) =>
    listOf(before.driverIds) === listOf(after.driverIds) ? "explanation" : "indicators that hold the level",
  freshness: (before, after) => {
    if (before.state !== after.state) return "freshness";
    return before.reviewAt === after.reviewAt ? "number of stale indicators" : "time of the next review";
  },
  levelBefore: (before, after) =>
    `level 7 days before (${levelWordsOf(before)}, then ${levelWordsOf(after)})`,
  tracker: (before, after) => `last ${after.levels.length} days${differingDaysOf(before, after)}`,
  incidents: (before, after) =>
    before.week === after.week ? "how usual its incidents are" : "incidents of the last 7 days",
};

const INDICATOR_WORDS: Words<BoardIndicator> = {
  id: () => "id",
  name: () => "name",
  place: () => "place",
  level: () => "level",
  freshness: (before, after) => (before.state === after.state ? "time of the next review" : "freshness"),
  judgement: () => "judgement",
};

/** Most days named one by one. */
const NAMED_DAYS = 3;

function differingDaysOf(before: Trend, after: Trend): string {
  if (before.from !== after.from || before.levels.length !== after.levels.length) return "";
  const days = after.levels.flatMap((level, i) =>
    level === before.levels[i] &&
    after.stale[i] === before.stale[i] &&
    after.incidents[i] === before.incidents[i]
      ? []
      : [dayWordsOf(addDays(after.from, i * after.stepDays))],
  );
  if (days.length === 0) return "";
  return ` (${days.length > NAMED_DAYS ? `${countOf(days.length, "day")} from ${days[0]}` : listOf(days)})`;
}

function fieldWordsOf<T extends object>(words: Words<T>, fields: Difference<T>): string[] {
  if (fields.on !== "both") return [];
  const { before, after } = fields;
  return (Object.keys(after) as (keyof T)[]).map((key) =>
    words[key](before[key] as T[typeof key], after[key] as T[typeof key]),
  );
}

/** What differs in one indicator, such as `level` and `judgement`. */
export function indicatorDifferenceWordsOf(fields: Difference<BoardIndicator>): string {
  if (fields.on === "first") return "no longer watched";
  return fields.on === "second" ? "not watched before" : listOf(fieldWordsOf(INDICATOR_WORDS, fields));
}

/**
 * What differs in a category between two boards, such as `last 30 days (3 Jan 2020)`; never empty for one that differs.
 * Shape: its own fields first, then each indicator that differs, then the order of its indicators when nothing else
 *        does.
 */
export function differenceWordsOf({ fields, indicators }: CategoryDifference): string[] {
  if (fields?.on === "first") return ["no longer on the board"];
  if (fields?.on === "second") return ["not on the board before"];
  const words = [
    ...(fields ? fieldWordsOf(CATEGORY_WORDS, fields) : []),
    ...indicators.map((each) => `${each.name} (${indicatorDifferenceWordsOf(each.fields)})`),
  ];
  return words.length > 0 ? words : ["order of its indicators"];
}
