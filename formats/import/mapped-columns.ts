import type { ColumnMapping } from "../importer";
import { areFiguresIn, columnsIn } from "../reading/table-head";
import { FOREIGN_NAMES } from "./foreign-names";

/**
 * The fields that a table's columns can be mapped to, and usual names of those columns, the most certain first.
 * Source: the words of NGA ASAM, IMB, ACLED, UCDP and GTD, and of spreadsheets.
 */
export const MAPPED_FIELDS = [
  {
    field: "date",
    title: "Date",
    names: [
      ...["date", "event_date", "day", "datetime", "date_time", "timestamp", "when", "date_of_incident"],
      ...["incident_date", "date_of_event", "date_of_occurrence", "occurrence_date", "date_of_attack"],
      ...["attack_date", "date_start", "start_date", "reported_date", "dtg"],
      ...["local_date", "occurred_at", "occurred"],
    ],
  },
  {
    field: "time",
    title: "Time of day",
    names: [
      ...["time", "event_time", "hour", "incident_time", "time_of_incident", "time_of_day"],
      ...["local_time", "time_of_attack", "attack_time", "time_of_event"],
    ],
  },
  {
    field: "zone",
    title: "Time zone",
    names: ["timezone", "time_zone", "tz", "zone", "utc_offset", "offset", "tzid", "gmt_offset"],
  },
  {
    field: "title",
    title: "Title",
    names: [
      ...["title", "headline", "name", "event", "summary", "subject", "incident_title", "incident_name"],
      ...["event_name", "event_title", "incident", "what"],
    ],
  },
  {
    field: "description",
    title: "Description",
    names: [
      ...["description", "notes", "details", "text", "narrative", "comment", "attack_description"],
      ...["incident_description", "event_description", "incident_details", "comments", "remarks"],
      ...["what_happened", "account", "body", "message"],
    ],
  },
  {
    field: "kind",
    title: "What happened",
    names: [
      ...["kind", "type", "event_type", "incident_type", "attack_type", "type_of_attack", "type_of_incident"],
      ...["sub_event_type", "hostility", "incident_category", "attacktype1_txt"],
    ],
  },
  {
    field: "category",
    title: "Category",
    names: ["category", "threat", "category_id", "indicator_category"],
  },
  { field: "severity", title: "Severity", names: ["severity", "level", "impact", "priority"] },
  {
    field: "location",
    title: "Place",
    names: [
      ...["location", "place", "city", "site", "address", "area", "region", "location_description"],
      ...["location_name", "place_name", "town", "where", "where_coordinates", "admin1", "province"],
    ],
  },
  {
    field: "country",
    title: "Country",
    names: ["country", "country_name", "nation", "iso", "nearest_country", "country_txt"],
  },
  {
    field: "latitude",
    title: "Latitude",
    names: ["latitude", "lat", "y", "geo_lat", "latitude_dd", "lat_dd", "latitude_decimal", "gps_lat"],
  },
  {
    field: "longitude",
    title: "Longitude",
    names: [
      ...["longitude", "lon", "lng", "long", "x", "geo_long", "geo_lon", "longitude_dd", "lon_dd", "long_dd"],
      ...["longitude_decimal", "gps_lon", "gps_long", "geo_lng"],
    ],
  },
  {
    field: "position",
    title: "Position in one cell",
    names: [
      ...["position", "coordinates", "coords", "coordinate", "lat_long", "lat_lon", "latlong", "latlon"],
      ...["lat_lng", "gps", "gps_coordinates", "mgrs", "grid", "grid_reference", "geolocation", "point"],
      ...["latitude_longitude", "geom_wkt", "wkt", "geo_point", "geom", "the_geom"],
    ],
  },
  {
    field: "killed",
    title: "Killed",
    names: [
      ...["killed", "killed_count", "fatalities", "deaths", "dead", "kia", "best", "nkill", "number_killed"],
    ],
  },
  {
    field: "injured",
    title: "Injured",
    names: ["injured", "injured_count", "wounded", "wia", "nwound", "number_injured"],
  },
  {
    field: "target",
    title: "Target",
    names: ["target", "victim", "vessel_name", "vessel", "ship", "ship_name", "target_name", "targ1_txt"],
  },
  {
    field: "actor",
    title: "Attributed to",
    names: ["actor", "perpetrator", "group", "attacker", "actor1", "side_a", "gname", "attributed_to"],
  },
  { field: "source", title: "Source", names: ["source", "source_name", "publisher", "outlet", "sources"] },
  {
    field: "url",
    title: "Source address",
    names: ["url", "source_url", "link", "web", "website", "source_link"],
  },
  {
    field: "id",
    title: "Its id",
    names: [
      ...["id", "event_id", "incident_id", "reference", "ref", "uuid", "key", "event_id_cnty", "eventid"],
      ...["incident_number", "incident_no", "case_number", "serial", "attack_number", "reference_number"],
    ],
  },
] as const;

/**
 * The fields in the key of a row without an id. They never change, even when more fields can be mapped: otherwise every
 * stored row would look new.
 */
const KEY_FIELDS = [
  ...["date", "time", "title", "description", "kind", "category", "severity", "location", "country"],
  "latitude",
  ...["longitude", "killed", "injured", "actor", "source", "url", "id"],
];

/** Fields that joined the key later: only of tables that were first imported since, and only where they say something. */
const LATER_KEY_FIELDS = ["zone", "position", "target"];

/** What the key of a row without an id is made of. */
export const keyCellsOf = (textOf: (field: string) => string, isAsBefore: boolean): string[] => [
  ...KEY_FIELDS.map(textOf),
  ...LATER_KEY_FIELDS.filter((field) => !isAsBefore && textOf(field) !== "").map(
    (field) => `${field}: ${textOf(field)}`,
  ),
];

/** The columns of a table as `guessMapping` sees them, for the mapping form. */
export const columnNamesIn = (head: string): readonly string[] => columnsIn(head);

/** A name as it is compared: without spaces, signs, what stands in brackets, and the zone at its end. */
const plainOf = (name: string): string =>
  name
    .replaceAll(/\s*[([].*?[)\]]/g, "")
    .replace(/[_ -](?:utc|gmt|zulu)$/, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}№]/gu, "");

/** Fields that are also guessed where a column only begins with one of their first names, such as “Date, local”. */
const BY_BEGINNING: Record<string, number> = { date: 1, title: 2, description: 1, latitude: 2, longitude: 3 };

/** All whole names of a field, the most certain first, as they are compared. */
const namesOf = ({ field, names }: (typeof MAPPED_FIELDS)[number]): string[] =>
  [...names, ...(FOREIGN_NAMES[field] ?? [])].map(plainOf);

/** Whether a column is called by a whole name of a field, and does not only begin like one. */
export const isWholeName = (field: string, column: string): boolean =>
  MAPPED_FIELDS.some((each) => each.field === field && namesOf(each).includes(plainOf(column)));

/**
 * Guesses the mapping of columns by their names.
 * Shape: no column is mapped twice. Whole names come before beginnings; `x` and `y` count where they hold figures.
 */
export function guessMapping(head: string): ColumnMapping {
  const left = new Map<string, string>();
  for (const name of columnNamesIn(head)) if (!left.has(plainOf(name))) left.set(plainOf(name), name);
  const guesses = new Map<string, string>();
  const take = (field: string, plain: string | undefined) => {
    const column = plain === undefined ? undefined : left.get(plain);
    if (plain === undefined || column === undefined) return;
    left.delete(plain);
    guesses.set(field, column);
  };
  const isCoordinate = (name: string) => !/^[xy]$/.test(name) || areFiguresIn(head, left.get(name) ?? "");
  for (const each of MAPPED_FIELDS)
    take(
      each.field,
      namesOf(each).find((name) => left.has(name) && isCoordinate(name)),
    );
  for (const { field, names } of MAPPED_FIELDS) {
    const first = names.slice(0, BY_BEGINNING[field] ?? 0);
    const beginsWith = ([, name]: [string, string]) =>
      first.some((word) => name.startsWith(word) && /^[^\p{L}\p{N}]/u.test(name.slice(word.length)));
    if (!guesses.has(field)) take(field, [...left].find(beginsWith)?.[0]);
  }
  const { time, ...others } = Object.fromEntries(guesses);
  // A column “time” without one for the date holds both.
  return time !== undefined && others.date === undefined
    ? { date: time, ...others }
    : Object.fromEntries(guesses);
}

/**
 * The mapping of a file: what a person chose, over what was chosen before or is guessed.
 * Shape: an empty choice leaves a field without a column; a column that was chosen is not guessed for another field.
 */
export function mappingWith(chosen: ColumnMapping, others: ColumnMapping): ColumnMapping {
  const columnOf = (column: string) => column.trim().toLowerCase();
  const taken = new Set(Object.values(chosen).map(columnOf));
  const kept = Object.entries(others).filter(
    ([field, column]) => !(field in chosen) && !taken.has(columnOf(column)),
  );
  return Object.fromEntries([...kept, ...Object.entries(chosen).filter(([, column]) => column !== "")]);
}
