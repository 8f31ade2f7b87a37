import type { Judgement, LevelDay } from "@/domain/assessment/assessment";
import type { Outage } from "@/domain/assessment/outage";
import { BOARD_DAYS, type BoardFacts } from "@/domain/board/board";
import type { CategoryVersion } from "@/domain/board/board-category";
import type { BoardIndicatorVersion } from "@/domain/board/board-indicator";
import { type Instant, startOfDay } from "@/domain/time/time";
import { rangeEndingAt } from "@/domain/trend/trend";

/** An instant from ISO text. */
export const at = (iso: string): Instant => Date.parse(iso);

/** The instant at which the examples ask, on a Thursday morning. */
export const NOW = at("2020-01-09T06:00:00Z");

const learned = { recordedAt: at("2019-10-01T00:00:00Z"), recordedBy: "Ada" };
const firstVersion = {
  version: 1,
  change: "added",
  reason: null,
  isRetired: false,
  position: 1,
  ...learned,
} as const;

/** A judgement recorded when it became effective, with some fields changed. */
export const judgement = (changes: Partial<Judgement> = {}): Judgement => {
  const effectiveAt = changes.effectiveAt ?? at("2020-01-09T00:00:00Z");
  return {
    id: "j1",
    indicatorId: "rails",
    act: "assessed",
    replacesId: null,
    restsOnId: null,
    level: 3,
    likelihoodRatio: null,
    confidence: "moderate",
    rationale: "Two finds this week.",
    recordedBy: "Ada",
    effectiveAt,
    recordedAt: effectiveAt,
    ...changes,
  };
};

/** What makes a judgement a retraction. */
export const NOTHING = {
  act: "retracted",
  level: null,
  likelihoodRatio: null,
  confidence: null,
  restsOnId: null,
} as const;

export const indicatorVersion = (changes: Partial<BoardIndicatorVersion> = {}): BoardIndicatorVersion => ({
  id: "rails",
  categoryId: "rockets",
  name: "Rails found",
  place: "Kirkuk",
  reviewHours: [168, 72, 24, 12, 4],
  ...firstVersion,
  ...changes,
});

export const categoryVersion = (changes: Partial<CategoryVersion> = {}): CategoryVersion => ({
  id: "rockets",
  name: "Rockets",
  question: "Will a base be hit?",
  scope: "bases in Iraq",
  horizonDays: 7,
  ...firstVersion,
  ...changes,
});

export const outage = (changes: Partial<Outage> = {}): Outage => {
  const effectiveAt = changes.effectiveAt ?? at("2020-01-08T00:00:00Z");
  const values = { id: "o1", indicatorId: "rails", act: "down", reason: "Camera stolen" } as const;
  return { ...values, recordedBy: "Ada", effectiveAt, recordedAt: effectiveAt, ...changes };
};

/** The summary of a day on which one level was set at its first instant. */
export const levelDay = (day: string, changes: Partial<LevelDay> = {}): LevelDay => ({
  indicatorId: "rails",
  day,
  highestLevel: 3,
  closingLevel: 3,
  closingAt: startOfDay(day),
  ...changes,
});

/** What the board of one category with one indicator that was never assessed is computed from, with changes. */
export const boardFacts = (changes: Partial<BoardFacts> = {}): BoardFacts => ({
  revision: 1,
  at: { effectiveAt: NOW, knownAt: NOW },
  range: rangeEndingAt(NOW, BOARD_DAYS),
  categories: [categoryVersion()],
  indicators: [indicatorVersion()],
  holdings: [],
  openings: [],
  levelDays: [],
  outages: [],
  incidentDays: [],
  ...changes,
});
