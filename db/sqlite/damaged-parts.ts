import { listOf } from "@/domain/count-words";
import type { Damage } from "./damage";

/** What people call each part of a desk, by the table that stores it, read from top to bottom. */
const PARTS: readonly [RegExp, string][] = [
  [/_words/, "search"],
  [/^daily_/, "charts"],
  [/assessments|outages/, "levels"],
  [/incidents|attributions/, "incidents"],
  [/reports|sources|source_|evidence_ties/, "reports and sources"],
  [/categor|indicator/, "categories and indicators"],
  [/watch_log|seals|carried_marks/, "the log"],
  [/watches|watch_entries|handovers/, "watches and hand-overs"],
  [/snapshots|export_schedules/, "snapshots"],
  [/import|column_mappings/, "imports"],
  [/exercise/, "exercises"],
];
const REST = "internal tables";

/** The damaged parts as people call them; empty when they are unknown, or everything is damaged. */
export function damagedPartsOf(damages: readonly Damage[]): string {
  if (damages.some(({ kind }) => kind === "schema")) return "";
  const parts = damages.map(({ name }) => PARTS.find(([table]) => table.test(name))?.[1] ?? REST);
  return listOf([...new Set(parts)].sort());
}

const PLACES_NAMED = 3;

/** Where a database is damaged, for whoever repairs it: tables, pages and SQLite's messages. */
export function damagedPlacesOf(damages: readonly Damage[]): string {
  const named = damages.slice(0, PLACES_NAMED).map(placeOf).join("; ");
  const more = damages.length - PLACES_NAMED;
  return more > 0 ? `${named}; and ${more} more` : named;
}

const placeOf = ({ kind, name, page, finding }: Damage): string =>
  `${kind} ${name}${page === null ? "" : `, page ${page}`} (${finding})`;
