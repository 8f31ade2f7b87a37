import type { ReadRow, RowContent } from "@/domain/import/read-row";
import { type Importer, type ImportFile, type ReadOptions, UnreadableFile } from "../importer";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { DocumentRecord, jsonRecordsOf } from "../reading/json-records";
import { type JsonObject, textIn } from "../reading/json-value";
import { READ_LIMITS } from "../reading/limits";
import { Reading } from "../reading/record";
import { incidentContent, positionOf, reportContent, titleOf } from "./row-content";
import {
  credibilityOf,
  emptyContext,
  firstSeenAt,
  locationOf,
  note,
  positionPrecisionOf,
  type StixContext,
} from "./stix-context";
import { accountOf, addressOf, areReversed, categoriesIn, publisherOf, seenAt, titleIn } from "./stix-words";

const FORM = { paths: ["$.objects.*"], limit: READ_LIMITS.record };

/** Fields of an object that are read as lists, or whose meaning stands in the row. */
const READ_OTHERWISE = [
  ...["report_types", "indicator_types", "malware_types", "threat_actor_types", "aliases", "labels"],
  ...["object_refs", "where_sighted_refs", "sighting_of_ref", "object_marking_refs", "external_references"],
  ...["created_by_ref", "confidence", "revoked", "type", "spec_version", "pattern_type"],
];

const IN_OTHERS = "objects that only stand in the text of others, or are technical traces";
const REVERSED =
  "{id} and perhaps others were first seen after they were last seen: they stand at the earlier time";

/** Objects that appear in the text of others, or are technical traces, and get no row of their own. */
const SUPPORTING =
  /^(?:identity|location|relationship|marking-definition|extension-definition|language-content|artifact|autonomous-system|directory|domain-name|email-addr|email-message|file|ipv4-addr|ipv6-addr|mac-addr|mutex|network-traffic|process|software|url|user-account|windows-registry-key|x509-certificate)$/;

/**
 * Shared threat intelligence.
 * Shape: an incident with a sighting is an incident at the time of its first sighting; STIX 2.1 has no other time for
 *        it, and without one it is a report. Every other object with text is a report.
 */
export const stix: Importer = {
  name: "stix",
  title: "STIX 2.1 bundles (JSON)",
  dataset: "stix",
  terms: "Its markings say how far an object may be handed on (TLP): they stand in the text of the report.",
  hasEditions: true,
  brings:
    "An incident for each incident that was sighted, with its place and who is blamed; a report for every other object that has words of its own. Graded F; credibility by its confidence.",
  keyedBy: "id; of two versions the one modified later",
  sniff: (head) => /^\s*\{/.test(head) && /"type"\s*:\s*"bundle"/.test(head) && /"objects"\s*:/.test(head),
  read: readStix,
  example: `{"type":"bundle","id":"bundle--44af6c39-c09b-49c5-9de2-394224b04982","objects":[{"type":"indicator","spec_version":"2.1","id":"indicator--33fe3b22-0201-47cf-85d0-97c02164528d","created":"2014-05-08T09:00:00.000Z","modified":"2014-05-08T09:00:00.000Z","name":"IP Address for known C2 channel","description":"Test description C2 channel.","indicator_types":["malicious-activity"],"pattern":"[ipv4-addr:value = '10.0.0.0']","pattern_type":"stix","valid_from":"2014-05-08T09:00:00.000Z"}]}\n`,
};

async function* readStix(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const encoding = options.encoding ?? (await encodingOf(file));
  if (!/"objects"\s*:/.test(await headOf(file, encoding)))
    throw new UnreadableFile("There is no list “objects” in the first 64 KB", "line 1");
  const context = emptyContext();
  for await (const batch of jsonRecordsOf(file, encoding, FORM))
    for (const { value } of batch) note(context, value);
  for await (const batch of jsonRecordsOf(file, encoding, FORM))
    for (const { row, value } of batch)
      if (SUPPORTING.test(textIn(value, "type"))) options.notes?.setAside(IN_OTHERS);
      else {
        const object = new Reading(new DocumentRecord(row, value, options.notes));
        for (const name of READ_OTHERWISE) if (name in value) options.notes?.column(name, true);
        if (areReversed(object))
          options.notes?.guess("reversed", REVERSED.replace("{id}", object.text("id")), null);
        yield rowOf(object, value, context);
      }
}

function rowOf(object: Reading, value: JsonObject, context: StixContext): ReadRow {
  const id = object.required("id");
  const createdAt = object.moment("created").at;
  const editionAt = object.text("modified") ? object.moment("modified").at : createdAt;
  const seenAt = object.text("type") === "incident" ? firstSeenAt(context, id) : undefined;
  const content =
    seenAt === undefined
      ? reportOf(object, value, context, createdAt)
      : incidentOf(object, value, context, seenAt);
  return object.row(id, content, editionAt);
}

function incidentOf(
  object: Reading,
  value: JsonObject,
  context: StixContext,
  effectiveAt: number,
): RowContent {
  const location = locationOf(context, object.text("id"));
  const place =
    location &&
    ["name", "administrative_area", "city", "country", "region"].map((name) => textIn(location, name));
  const position = location ? positionIn(object, location) : positionOf(null, null);
  const blamed = (context.relationships.get(object.text("id")) ?? []).filter(
    (each) => textIn(each, "relationship_type") === "attributed-to",
  );
  return incidentContent(
    categoriesIn(value)[0] ?? null,
    {
      title: titleIn(object, value, context),
      description: object.account("description", accountOf(object, value, context)),
      effectiveAt,
      precision: "minute",
      place: titleOf(place?.filter(Boolean).join(", ") || "Place not stated"),
      ...position,
      positionPrecision: location && position.latitude !== null ? positionPrecisionOf(location) : null,
      source: titleOf(publisherOf(value, context)),
      sourceUrl: addressOf(value),
      credibility: credibilityOf(value),
    },
    blamed.map((each) => ({
      actor: titleOf(context.names.get(textIn(each, "target_ref")) ?? textIn(each, "target_ref")),
      certainty: credibilityOf(each),
      basis: titleOf(textIn(each, "description") || "The bundle says that it is attributed to them."),
    })),
  );
}

function reportOf(object: Reading, value: JsonObject, context: StixContext, createdAt: number): RowContent {
  const published = object.text("published") ? object.moment("published").at : null;
  return reportContent(
    categoriesIn(value).find((label) => STARTED_WITH.includes(label)) ?? null,
    { name: titleOf(publisherOf(value, context), 80), url: null, reliability: "F" },
    {
      title: titleIn(object, value, context),
      body: object.account("description", accountOf(object, value, context)),
      url: addressOf(value),
      credibility: credibilityOf(value),
      publishedAt: published,
      effectiveAt: published ?? seenAt(object) ?? createdAt,
    },
  );
}

/** The categories that every desk starts with: reports need none, so no other label is taken for one. */
const STARTED_WITH = ["rockets", "drones", "kidnapping", "cyber-insider", "shipping"];

const positionIn = (object: Reading, location: JsonObject) => {
  const [latitude, longitude] = ["latitude", "longitude"].map((name) =>
    Number(textIn(location, name) || Number.NaN),
  );
  if (latitude === undefined || longitude === undefined || Number.isNaN(latitude + longitude))
    return positionOf(null, null);
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return positionOf(latitude, longitude);
  object.refuse("latitude", "must lie from -90 to 90, and longitude from -180 to 180");
  return positionOf(null, null);
};
