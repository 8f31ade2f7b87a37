import type { ReadRow } from "@/domain/import/read-row";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { type Importer, type ImportFile, type ReadOptions, UnreadableFile } from "../importer";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { DocumentRecord, type JsonRecord, jsonRecordsOf } from "../reading/json-records";
import { type JsonObject, objectsIn, textIn } from "../reading/json-value";
import { READ_LIMITS } from "../reading/limits";
import type { NoteTaker } from "../reading/note-taker";
import { Reading } from "../reading/record";
import { labelled, linesOf, reportContent, titleOf } from "./row-content";

/** A single event, or a search result. */
const FORM = { paths: ["$.Event", "$.*.Event", "$.response.*.Event"], limit: READ_LIMITS.document };

const THREAT_LEVELS: Record<string, string> = { 1: "high", 2: "medium", 3: "low", 4: "undefined" };
const ANALYSES: Record<string, string> = { 0: "initial", 1: "ongoing", 2: "complete" };

/** Threat intelligence that organisations share: each event is a report. */
export const misp: Importer = {
  name: "misp",
  title: "MISP events (JSON)",
  dataset: "misp",
  terms: "Its tags say how far an event may be handed on (TLP): they stand in the text of the report.",
  brings: "One report for cyber insider for each event, with its findings and its tags, graded F6.",
  keyedBy: "uuid; of two editions the one with the newer timestamp",
  hasEditions: true,
  sniff: (head) =>
    /^\s*(?:\[\s*)?\{\s*(?:"response"\s*:\s*\[\s*\{\s*)?"Event"\s*:\s*\{/.test(head) ||
    /"Orgc?"\s*:\s*\{[^}]*"uuid"/.test(head),
  read: readMisp,
  example: `{"Event":{"uuid":"5b646415-7b48-40d5-86b4-c0070acd0835","info":"A made-up campaign","date":"2018-08-01","threat_level_id":"3","analysis":"2","published":true,"timestamp":"1533306089","Orgc":{"name":"Example organisation","uuid":"5a68c02d-959c-4c8a-a571-0dcac0a8060a"},"Tag":[{"name":"tlp:amber"}],"Attribute":[{"uuid":"5b6464ca-e73c-4707-9b8a-d0350acd0835","type":"domain","category":"Network activity","value":"made-up.example","to_ids":true,"comment":""}],"Object":[]}}\n`,
};

async function* readMisp(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const encoding = options.encoding ?? (await encodingOf(file));
  await headOf(file, encoding);
  let count = 0;
  for await (const batch of jsonRecordsOf(file, encoding, FORM))
    for (const record of batch) {
      count += 1;
      yield rowOf(record, options.notes);
    }
  if (count === 0)
    throw new UnreadableFile(
      "There is no Event in this file: alone, in a list, or in a “response”",
      "line 1",
    );
}

/** Lists of an event, and what its lists repeat as a number. */
const READ_OTHERWISE = ["orgc", "tag", "attribute", "object", "attribute_count"];

function rowOf({ row, value }: JsonRecord, notes: NoteTaker | undefined): ReadRow {
  const event = new Reading(new DocumentRecord(row, value, notes));
  for (const name of READ_OTHERWISE) notes?.column(name, true);
  notes?.setAside("attributes that are marked as deleted", attributesIn(value).filter(isDeleted).length);
  const title = event.required("info");
  const publisher = objectsIn(value, "Orgc")[0];
  const changed = event.number("timestamp", 0, 4e9);
  const published = event.number("publish_timestamp", 0, 4e9);
  return event.row(
    event.required("uuid"),
    reportContent(
      "cyber-insider",
      {
        name: titleOf(publisher ? textIn(publisher, "name") : "", 80) || "MISP",
        url: null,
        reliability: "F",
      },
      {
        title: titleOf(title),
        body: event.account("Attribute", accountOf(event, value, title)),
        publishedAt: published ? published * 1000 : null,
        effectiveAt: event.day("date"),
      },
    ),
    changed === null ? undefined : changed * 1000,
  );
}

function accountOf(event: Reading, value: JsonObject, title: string): string {
  const about = linesOf(
    title,
    labelled("Threat level", event.oneOf("threat_level_id", THREAT_LEVELS)),
    labelled("Analysis", event.oneOf("analysis", ANALYSES)),
    labelled(
      "Tags",
      objectsIn(value, "Tag")
        .map((tag) => textIn(tag, "name"))
        .join(", "),
    ),
  );
  const attributes = attributesIn(value).filter((each) => !isDeleted(each));
  const all = linesOf(about, `Attributes: ${attributes.length}`, ...attributes.map(lineOf));
  if (all.length <= TEXT_LIMITS.account) return all;
  return linesOf(
    about,
    `Attributes: ${attributes.length}, too many to stand here; they are in the file.`,
    countsOf(attributes),
  );
}

const attributesIn = (value: JsonObject): JsonObject[] => [
  ...objectsIn(value, "Attribute"),
  ...objectsIn(value, "Object").flatMap((each) => objectsIn(each, "Attribute")),
];

const isDeleted = ({ deleted }: JsonObject): boolean => deleted === true;

const lineOf = (attribute: JsonObject): string =>
  [labelled(textIn(attribute, "type"), textIn(attribute, "value")), textIn(attribute, "comment")]
    .filter(Boolean)
    .join(" | ");

function countsOf(attributes: readonly JsonObject[]): string {
  const counts = new Map<string, number>();
  for (const each of attributes)
    counts.set(textIn(each, "type"), (counts.get(textIn(each, "type")) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${type}: ${count}`).join(", ");
}
