import { IMPORT_ACT_WORDS, type ImportState } from "@/domain/import/import";
import type { ListColumn } from "../list-file";

export const IMPORT_COLUMNS: readonly ListColumn<ImportState>[] = [
  { name: "import_id", of: (row) => row.import.id },
  { name: "file", of: (row) => row.import.fileName },
  { name: "dataset", of: (row) => row.import.dataset },
  { name: "format", of: (row) => row.import.format },
  { name: "status", of: (row) => IMPORT_ACT_WORDS[row.step.act] },
  { name: "reason", of: (row) => row.step.reason },
  { name: "rows_read", of: (row) => row.step.tally.read },
  { name: "new", of: (row) => row.step.tally.new },
  { name: "changed", of: (row) => row.step.tally.changed },
  { name: "unchanged", of: (row) => row.step.tally.unchanged },
  { name: "duplicate", of: (row) => row.step.tally.duplicate },
  { name: "refused", of: (row) => row.step.tally.refused },
  { name: "bytes", of: (row) => row.import.fileBytesCount },
  { name: "sha_256", of: (row) => row.import.fileDigest },
  { name: "started_at", kind: "instant", of: (row) => row.import.recordedAt },
  { name: "started_by", of: (row) => row.import.recordedBy },
  { name: "status_at", kind: "instant", of: (row) => row.step.recordedAt },
];
