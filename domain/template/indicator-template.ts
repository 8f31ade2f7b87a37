import type { Criteria, Indicator } from "../definition/indicator";
import { CYBER_INSIDER_TEMPLATES } from "./cyber-insider";
import { DRONE_TEMPLATES } from "./drones";
import { KIDNAPPING_TEMPLATES } from "./kidnapping";
import { ROCKET_TEMPLATES } from "./rockets";
import { SHIPPING_TEMPLATES } from "./shipping";

/** A template of a new indicator: everything but its place, which only the desk knows. */
export type IndicatorTemplate = {
  id: string;
  name: string;
  question: string;
  owner: string;
  criteria: Criteria;
};

/** The templates by category, by its id on a new desk. */
export const TEMPLATE_GROUPS = [
  { categoryId: "rockets", name: "Rockets, artillery and missiles", templates: ROCKET_TEMPLATES },
  { categoryId: "drones", name: "Drones", templates: DRONE_TEMPLATES },
  { categoryId: "kidnapping", name: "Kidnapping", templates: KIDNAPPING_TEMPLATES },
  { categoryId: "cyber-insider", name: "Cyber insider", templates: CYBER_INSIDER_TEMPLATES },
  { categoryId: "shipping", name: "Shipping", templates: SHIPPING_TEMPLATES },
] as const;

/** The template groups for a category: its own first. */
export const templateGroupsFor = (categoryId: string) =>
  [...TEMPLATE_GROUPS].sort(
    (a, b) => Number(b.categoryId === categoryId) - Number(a.categoryId === categoryId),
  );

export const templateNamed = (id: string): IndicatorTemplate | undefined =>
  TEMPLATE_GROUPS.flatMap(({ templates }) => [...templates]).find((template) => template.id === id);

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
