import { type JsonObject, objectsIn, textIn, textsIn } from "../reading/json-value";
import { addressIn, type Reading } from "../reading/record";
import { labelled, linesOf, titleOf } from "./row-content";
import { markingOf, type StixContext } from "./stix-context";

/** The labels of an object as category names. */
export const categoriesIn = (value: JsonObject): string[] =>
  textsIn(value, "labels").map((label) => label.toLowerCase().replaceAll(/\s+/g, "-"));

/** The author. */
export const publisherOf = (value: JsonObject, context: StixContext): string =>
  context.names.get(textIn(value, "created_by_ref")) ?? "A STIX bundle, publisher not named";

/** The first followable address that an object refers to; null when there is none. */
export const addressOf = (value: JsonObject): string | null =>
  objectsIn(value, "external_references").flatMap((each) => addressIn(textIn(each, "url")) ?? [])[0] ?? null;

/** What a sighting is of, and where it was; empty for another object. */
function sightingIn(object: Reading, value: JsonObject, context: StixContext): string {
  const of = object.text("sighting_of_ref");
  const where = whereSighted(value, context);
  return of && [context.names.get(of) ?? of, where].filter(Boolean).join(", seen by or at ");
}

const whereSighted = (value: JsonObject, { names }: StixContext): string =>
  textsIn(value, "where_sighted_refs")
    .map((id) => names.get(id) ?? id)
    .join(", ");

/** The title of an object, with its type, and whether it was revoked. */
export function titleIn(object: Reading, value: JsonObject, context: StixContext): string {
  const type = object.required("type");
  const words =
    sightingIn(object, value, context) ||
    object.text("name") ||
    object.text("abstract") ||
    object.text("opinion") ||
    object.text("content") ||
    object.text("id");
  return titleOf(
    `${value.revoked === true ? "Withdrawn: " : ""}${type[0]?.toUpperCase() ?? ""}${type.slice(1)}: ${words}`,
  );
}

/** When a sighting begins: the earlier of its times; undefined without any, and for another object. */
export function seenAt(object: Reading): number | undefined {
  if (object.text("sighting_of_ref") === "") return undefined;
  const times = seenTimesIn(object);
  return times.length > 0 ? Math.min(...times) : undefined;
}

const seenTimesIn = (object: Reading): number[] =>
  ["first_seen", "last_seen"].flatMap((name) => (object.text(name) ? [object.moment(name).at] : []));

/** Whether an object was first seen after it was last seen, which its standard forbids. */
export function areReversed(object: Reading): boolean {
  const [first, last] = seenTimesIn(object);
  return first !== undefined && last !== undefined && first > last;
}

/** The text of an object, a line for each of its properties. */
export const accountOf = (object: Reading, value: JsonObject, context: StixContext): string =>
  linesOf(
    value.revoked === true ? "Its publisher has withdrawn this." : null,
    ...["name", "abstract", "content", "explanation", "description"].map((name) => object.text(name)),
    ...["pattern", "valid_from", "valid_until", "first_seen", "last_seen", "count", "opinion", "context"].map(
      (name) => labelled(name, object.text(name)),
    ),
    ...["report_types", "indicator_types", "malware_types", "threat_actor_types", "aliases", "labels"].map(
      (name) => labelled(name, textsIn(value, name).join(", ")),
    ),
    labelled(
      "Sighting of",
      context.names.get(object.text("sighting_of_ref")) ?? object.text("sighting_of_ref"),
    ),
    labelled("Seen by or at", whereSighted(value, context)),
    areReversed(object) ? "The bundle gives its first sighting as later than its last." : null,
    labelled(
      "About",
      [...new Set(textsIn(value, "object_refs").flatMap((id) => context.names.get(id) ?? []))].join(", "),
    ),
    labelled("Marked", markingOf(value)),
  );
