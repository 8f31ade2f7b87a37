import type { ReviewHours } from "@/domain/assessment/freshness";
import { DEFINITION_CHANGES } from "@/domain/definition/definition";
import type { Criteria } from "@/domain/definition/indicator";
import { isOneOf, kit as k, learned } from "../sql/kit";

const version = {
  version: k.count("version").notNull(),
  change: k.closedSet("change", DEFINITION_CHANGES).notNull(),
  reason: k.words("reason"),
  isRetired: k.fact("is_retired").notNull(),
  position: k.count("position").notNull(),
  name: k.words("name").notNull(),
  question: k.words("question").notNull(),
  reviewHours: k.json<ReviewHours>("review_hours").notNull(),
};

export const categories = k.table("categories", { id: k.id("id"), ...learned });

export const categoryVersions = k.table(
  "category_versions",
  {
    id: k.id("id"),
    categoryId: k.ref("category_id", () => categories.id).notNull(),
    ...version,
    scope: k.words("scope").notNull(),
    horizonDays: k.count("horizon_days").notNull(),
    matchKm: k.count("match_km"),
    matchHours: k.count("match_hours"),
    ...learned,
  },
  (t) => [
    k.unique("category_versions_in_order").on(t.categoryId, t.version),
    k.check("category_versions_change", isOneOf(t.change, DEFINITION_CHANGES)),
  ],
);

export const indicators = k.table("indicators", {
  id: k.id("id"),
  categoryId: k.ref("category_id", () => categories.id).notNull(),
  ...learned,
});

export const indicatorVersions = k.table(
  "indicator_versions",
  {
    id: k.id("id"),
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    ...version,
    place: k.words("place").notNull(),
    latitude: k.degrees("latitude"),
    longitude: k.degrees("longitude"),
    owner: k.words("owner").notNull(),
    criteria: k.json<Criteria>("criteria").notNull(),
    ...learned,
  },
  (t) => [
    k.unique("indicator_versions_in_order").on(t.indicatorId, t.version),
    k.check("indicator_versions_change", isOneOf(t.change, DEFINITION_CHANGES)),
  ],
);
