import { eq, lte } from "drizzle-orm";
import type { BoardIndicatorVersion } from "@/domain/board/board-indicator";
import type { Instants } from "@/domain/time/time";
import { placeholder, statement } from "../../sql/statement";
import type { View } from "../../store";
import { indicators, indicatorVersions } from "../../tables";

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
    .where(lte(v.recordedAt, placeholder("knownAt")));
});

/** Every version of every indicator that was known, in no order. */
export const readKnownIndicators = (view: View, { knownAt }: Instants): Promise<BoardIndicatorVersion[]> =>
  knownIndicators(view, { knownAt });
