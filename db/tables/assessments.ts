import { sql } from "drizzle-orm";
import { ASSESSMENT_ACTS, CONFIDENCES } from "@/domain/assessment/assessment";
import { isOneOf, isWithin, kit as k, learned } from "../sql/kit";
import { indicators } from "./definitions";
/** The log of judgements. A row is replaced at most once: a second correction of it is refused. */
export const assessments = k.table(
  "assessments",
  {
    id: k.id("id"),
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    act: k.closedSet("act", ASSESSMENT_ACTS).notNull(),
    replacesId: k.words("replaces_id"),
    restsOnId: k.words("rests_on_id"),
    level: k.level("level"),
    likelihoodRatio: k.ratio("likelihood_ratio"),
    confidence: k.closedSet("confidence", CONFIDENCES),
    rationale: k.words("rationale").notNull(),
    effectiveAt: k.instant("effective_at").notNull(),
    effectiveDay: k.day("effective_day").notNull(),
    ...learned,
  },
  (t) => [
    k.unique("assessments_replaced_once").on(t.replacesId),
    k.index("assessments_by_grounds").on(t.restsOnId),
    k.index("assessments_by_time").on(t.indicatorId, t.effectiveAt, t.recordedAt),
    k.index("assessments_by_day").on(t.indicatorId, t.effectiveDay, t.level),
    k.check("assessments_act", isOneOf(t.act, ASSESSMENT_ACTS)),
    k.check("assessments_level", isWithin(t.level, 1, 5)),
    k.check("assessments_likelihood", isWithin(t.likelihoodRatio, 0, 1)),
    k.check("assessments_confidence", isOneOf(t.confidence, CONFIDENCES)),
    k.check("assessments_retraction_has_no_level", sql`(${t.act} = 'retracted') = (${t.level} is null)`),
    k.check("assessments_confirmation", sql`(${t.act} = 'confirmed') = (${t.restsOnId} is not null)`),
    k.check(
      "assessments_replacement",
      sql`(${t.act} in ('corrected', 'retracted')) = (${t.replacesId} is not null)`,
    ),
  ],
);

/** Reports that an indicator's sources are down, or back. */
export const outages = k.table(
  "outages",
  {
    id: k.id("id"),
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    act: k.closedSet("act", ["down", "back"]).notNull(),
    reason: k.words("reason").notNull(),
    effectiveAt: k.instant("effective_at").notNull(),
    ...learned,
  },
  (t) => [
    k.index("outages_by_time").on(t.indicatorId, t.effectiveAt),
    k.check("outages_act", isOneOf(t.act, ["down", "back"])),
  ],
);
