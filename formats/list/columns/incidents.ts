import type { IncidentEntry } from "@/domain/incident/incident";
import type { ListColumn } from "../list-file";

export const INCIDENT_COLUMNS: readonly ListColumn<IncidentEntry>[] = [
  { name: "incident_id", of: (row) => row.incidentId },
  { name: "effective_at", kind: "instant", of: (row) => row.effectiveAt },
  { name: "until_at", kind: "instant", of: (row) => row.untilAt },
  { name: "known_to_the", of: (row) => row.precision },
  { name: "title", of: (row) => row.title },
  { name: "category_id", of: (row) => row.categoryId },
  { name: "kind", of: (row) => row.kind },
  { name: "place", of: (row) => row.place },
  { name: "latitude", of: (row) => row.latitude },
  { name: "longitude", of: (row) => row.longitude },
  { name: "position_precision", of: (row) => row.positionPrecision },
  { name: "status", of: (row) => (row.act === "retracted" || row.act === "merged" ? row.act : row.status) },
  { name: "killed", of: (row) => row.killedCount },
  { name: "injured", of: (row) => row.injuredCount },
  { name: "source", of: (row) => row.source },
  { name: "source_address", of: (row) => row.sourceUrl },
  { name: "reliability", of: (row) => row.reliability },
  { name: "credibility", of: (row) => row.credibility },
  { name: "attributed_to", of: (row) => row.attributions.map(({ actor }) => actor).join("\n") },
  {
    name: "attribution_confidence",
    of: (row) => row.attributions.map(({ certainty }) => certainty).join("\n"),
  },
  { name: "description", of: (row) => row.description },
  { name: "dataset", of: (row) => row.dataset },
  { name: "dataset_key", of: (row) => row.datasetKey },
  { name: "recorded_at", kind: "instant", of: (row) => row.recordedAt },
  { name: "recorded_by", of: (row) => row.recordedBy },
];
