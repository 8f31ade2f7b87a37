import { levelNameOf } from "@/domain/alert-level";
import type { ListedIndicator } from "@/domain/board/indicator-list";
import type { ListColumn } from "../list-file";

export const INDICATOR_COLUMNS: readonly ListColumn<ListedIndicator>[] = [
  { name: "indicator_id", of: (row) => row.id },
  { name: "indicator", of: (row) => row.name },
  { name: "category_id", of: (row) => row.categoryId },
  { name: "category", of: (row) => row.categoryName },
  { name: "level", of: (row) => row.level },
  { name: "level_name", of: (row) => row.level && levelNameOf(row.level) },
  { name: "confidence", of: (row) => row.judgement?.confidence },
  { name: "likelihood_ratio", of: (row) => row.judgement?.likelihoodRatio },
  { name: "freshness", of: (row) => row.freshness.state },
  { name: "review_at", kind: "instant", of: (row) => row.freshness.reviewAt },
  { name: "owner", of: (row) => row.owner },
  { name: "place", of: (row) => row.place },
  { name: "question", of: (row) => row.question },
  { name: "rationale", of: (row) => row.judgement?.rationale },
  { name: "level_effective_at", kind: "instant", of: (row) => row.judgement?.effectiveAt },
  { name: "level_recorded_at", kind: "instant", of: (row) => row.judgement?.recordedAt },
  { name: "level_recorded_by", of: (row) => row.judgement?.recordedBy },
];
