import { CYBER_INSIDER_TEMPLATES } from "./cyber-insider";
import { DRONE_TEMPLATES } from "./drones";
import type { IndicatorTemplate } from "./indicator-template";
import { KIDNAPPING_TEMPLATES } from "./kidnapping";
import { ROCKET_TEMPLATES } from "./rockets";
import { SHIPPING_TEMPLATES } from "./shipping";

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
