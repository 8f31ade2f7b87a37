import type { ReportEntry } from "@/domain/evidence/evidence";
import type { SourceEntry } from "@/domain/evidence/evidence-pages";
import type { ListColumn } from "../list-file";

export const REPORT_COLUMNS: readonly ListColumn<ReportEntry>[] = [
  { name: "report_id", of: (row) => row.reportId },
  { name: "effective_at", kind: "instant", of: (row) => row.effectiveAt },
  { name: "published_at", kind: "instant", of: (row) => row.publishedAt },
  { name: "title", of: (row) => row.title },
  { name: "source", of: (row) => row.sourceName },
  { name: "source_id", of: (row) => row.sourceId },
  { name: "reliability", of: (row) => row.reliability },
  { name: "credibility", of: (row) => row.credibility },
  { name: "category_id", of: (row) => row.categoryId },
  { name: "address", of: (row) => row.url },
  { name: "text", of: (row) => row.body },
  { name: "repeats_report_id", of: (row) => row.originReportId },
  { name: "bears_on_count", of: (row) => row.tieCount },
  { name: "dataset", of: (row) => row.dataset },
  { name: "dataset_key", of: (row) => row.datasetKey },
  { name: "recorded_at", kind: "instant", of: (row) => row.recordedAt },
  { name: "recorded_by", of: (row) => row.recordedBy },
];

export const SOURCE_COLUMNS: readonly ListColumn<SourceEntry>[] = [
  { name: "source_id", of: (row) => row.id },
  { name: "name", of: (row) => row.name },
  { name: "reliability", of: (row) => row.grading?.reliability },
  { name: "graded_from", kind: "instant", of: (row) => row.grading?.effectiveAt },
  { name: "graded_by", of: (row) => row.grading?.recordedBy },
  { name: "reason_for_the_grade", of: (row) => row.grading?.reason },
  { name: "address", of: (row) => row.url },
  { name: "note", of: (row) => row.note },
  { name: "version", of: (row) => row.version },
  { name: "recorded_at", kind: "instant", of: (row) => row.recordedAt },
  { name: "recorded_by", of: (row) => row.recordedBy },
];
