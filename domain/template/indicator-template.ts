import type { Criteria, Indicator } from "../definition/indicator";

/** A template of a new indicator: everything but its place, which only the desk knows. */
export type IndicatorTemplate = {
  id: string;
  name: string;
  question: string;
  owner: string;
  criteria: Criteria;
};

/** The initial fields of a new indicator's form. */
export type IndicatorStart = Partial<
  Pick<
    Indicator,
    "name" | "question" | "place" | "latitude" | "longitude" | "owner" | "criteria" | "reviewHours"
  >
>;

/** An indicator as a template: with the same name in another category, as a copy in its own. */
export function cloneOf(indicator: Indicator, categoryId: string): IndicatorStart {
  const { name, question, place, latitude, longitude, owner, criteria, reviewHours } = indicator;
  const own = categoryId === indicator.categoryId ? `${name.slice(0, 73)} (copy)` : name;
  return { name: own, question, place, latitude, longitude, owner, criteria, reviewHours };
}
