import type { ReadRow } from "@/domain/import/read-row";
import { isBlank } from "@/domain/input/clean-text";
import type { Importer, ImportFile, ReadOptions } from "../importer";
import { Reading, type SourceRecord } from "../reading/record";
import { recordsOf } from "../reading/records";
import { columnsIn } from "../reading/table-head";
import { attackTypeIn } from "./attack-type";
import { beyondTitle, incidentContent, labelled, linesOf, titleOf } from "./row-content";
import { unnamedKeys } from "./unnamed-rows";

const COLUMNS = ["time", "event_type", "target", "city"];

/** Targets of attacks; where the city column has one of these, the columns are shifted and it is no place. */
const TARGETS = ["coalition", "civilians", "host nation", "infrastructure", "none"];

/** Reports of significant activity. They have no id, and identical ones each count. */
export const sigacts: Importer = {
  name: "sigacts",
  title: "SIGACTS, significant activity reports (CSV)",
  dataset: "us-centcom-sigacts",
  terms: "US Central Command, declassified reports, released under FOIA. US Government work.",
  brings: "One incident for each row, to the minute, without a position, graded B2. Rows alike count each.",
  keyedBy: "a digest of the row, numbered where rows are alike",
  sniff: (head) => COLUMNS.every((name, i) => columnsIn(head)[i] === name),
  read: readSigacts,
  example: "time,event_type,target,city\n2007-01-01 00:05:00,Mortar,Coalition     Baghdad,Baghdad\n",
};

async function* readSigacts(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const keyOf = unnamedKeys();
  for await (const batch of recordsOf(file, options, { columns: COLUMNS }))
    for (const record of batch) yield rowOf(record, keyOf(COLUMNS.map((name) => record.cell(name).trim())));
}

function rowOf(record: SourceRecord, key: string): ReadRow {
  const report = new Reading(record);
  const type = report.required("event_type");
  const [target = "", beside = ""] = report.text("target").split(/\s{2,}/);
  const city = report.text("city");
  const places = [TARGETS.includes(city.toLowerCase()) ? "" : city, beside];
  const place = places.find((text) => !isBlank(text)) ?? "Iraq";
  const { at, precision } = report.moment("time");
  const title = `${type}: ${place}`;
  const kind = attackTypeIn(type) ?? "other";
  return report.row(
    key,
    incidentContent(kind === "rocket or artillery fire" ? "rockets" : null, {
      kind,
      title: titleOf(title),
      description: report.account(
        "target",
        linesOf(
          beyondTitle(title),
          labelled("Target", target),
          labelled("As written", report.text("target")),
        ),
      ),
      effectiveAt: at,
      precision,
      place: titleOf(place),
      source: "US Central Command, SIGACTS",
      reliability: "B",
      credibility: "2",
    }),
  );
}
