import { type JsonObject, objectsIn, textIn, textsIn } from "../reading/json-value";
import { addressIn, type Reading } from "../reading/record";
import { labelled, linesOf, titleOf } from "./incident";
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

/** The title of an object, with its type, and whether it was revoked. */
export function titleIn(object: Reading, value: JsonObject): string {
  const type = object.required("type");
  const words =
    object.text("name") ||
    object.text("abstract") ||
    object.text("opinion") ||
    object.text("content") ||
    object.text("id");
  return titleOf(
    `${value.revoked === true ? "Withdrawn: " : ""}${type[0]?.toUpperCase() ?? ""}${type.slice(1)}: ${words}`,
  );
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
    labelled(
      "About",
      [...new Set(textsIn(value, "object_refs").flatMap((id) => context.names.get(id) ?? []))].join(", "),
    ),
    labelled("Marked", markingOf(value)),
  );
