import type { ColumnMapping } from "../importer";
import { columnsIn } from "../reading/table";

/** The fields that a table's columns can be mapped to, and usual names of those columns, the most certain first. */
export const MAPPED_FIELDS = [
  {
    field: "date",
    title: "Date",
    names: ["date", "event_date", "day", "datetime", "date_time", "timestamp", "when"],
  },
  { field: "time", title: "Time of day", names: ["time", "event_time", "hour"] },
  { field: "title", title: "Title", names: ["title", "headline", "name", "event", "summary", "subject"] },
  {
    field: "description",
    title: "Description",
    names: ["description", "notes", "details", "text", "narrative", "comment"],
  },
  { field: "kind", title: "What happened", names: ["kind", "type", "event_type", "incident_type"] },
  { field: "category", title: "Category", names: ["category", "threat", "category_id"] },
  { field: "severity", title: "Severity", names: ["severity", "level", "impact", "priority"] },
  {
    field: "location",
    title: "Place",
    names: ["location", "place", "city", "site", "address", "area", "region"],
  },
  { field: "country", title: "Country", names: ["country", "country_name", "nation", "iso"] },
  { field: "latitude", title: "Latitude", names: ["latitude", "lat", "y"] },
  { field: "longitude", title: "Longitude", names: ["longitude", "lon", "lng", "long", "x"] },
  {
    field: "killed",
    title: "Killed",
    names: ["killed", "killed_count", "fatalities", "deaths", "dead", "kia"],
  },
  { field: "injured", title: "Injured", names: ["injured", "injured_count", "wounded", "casualties", "wia"] },
  { field: "actor", title: "Attributed to", names: ["actor", "perpetrator", "group", "attacker"] },
  { field: "source", title: "Source", names: ["source", "source_name", "publisher", "outlet"] },
  { field: "url", title: "Source address", names: ["url", "source_url", "link", "web"] },
  {
    field: "id",
    title: "Its id",
    names: ["id", "event_id", "incident_id", "reference", "ref", "uuid", "key"],
  },
] as const;

/**
 * The fields in the key of a row without an id. They never change, even when more fields can be mapped: otherwise every
 * stored row would look new.
 */
export const KEY_FIELDS = [
  ...[
    "date",
    "time",
    "title",
    "description",
    "kind",
    "category",
    "severity",
    "location",
    "country",
    "latitude",
  ],
  ...["longitude", "killed", "injured", "actor", "source", "url", "id"],
];

/** The columns of a table as `guessMapping` sees them, for the mapping form. */
export const columnNamesIn = (head: string): string[] => columnsIn(head).filter((name) => name !== "");

/**
 * Guesses the mapping of columns by their names.
 * Shape: no column is mapped twice.
 */
export function guessMapping(head: string): ColumnMapping {
  const columns = new Set(columnNamesIn(head));
  const plain = new Map([...columns].map((name) => [name.replaceAll(/[\s-]+/g, "_"), name] as const));
  const guesses: [string, string][] = [];
  for (const { field, names } of MAPPED_FIELDS) {
    const column = names
      .map((name) => plain.get(name))
      .find((name) => name !== undefined && columns.has(name));
    if (column === undefined) continue;
    columns.delete(column);
    guesses.push([field, column]);
  }
  return Object.fromEntries(guesses);
}
