import type { ReadRow } from "@/domain/import/read-row";
import { INCIDENT_KINDS, type IncidentKind } from "@/domain/incident/incident-kind";
import { encodingOf } from "../encoding";
import { type Importer, type ImportFile, type ReadOptions, UnreadableFile } from "../importer";
import { headOf } from "../reading/head";
import { momentIn, orderIn, serialMomentIn } from "../reading/moment";
import { addressIn, quoted, Reading, type SourceRecord } from "../reading/record";
import { tableRecordsOf } from "../reading/table";
import { attackTypeIn } from "./attack-type";
import { incidentContent, labelled, linesOf, positionOf, titleOf } from "./incident";
import { guessMapping, KEY_FIELDS } from "./mapped-columns";
import { dateOrderIn, EMPTY_WORDS, mappedRecord } from "./mapped-record";
import { unnamedKeys } from "./unnamed-rows";

/**
 * Any table, with its columns mapped by a person or guessed by name.
 * Shape:  `source` in the options is where the table comes from. The key of a row without an id is a digest of its
 *         mapped fields.
 * Errors: UnreadableFile when a mapped column is missing, or none is the date. A date such as 08/01/2020 is refused
 *         where neither the column as a whole nor `dateOrder` settles the order.
 */
export const table: Importer = {
  name: "csv",
  title: "Any table with a header (CSV, TAB)",
  dataset: "table",
  terms: "Ask the table’s author what you may do with it.",
  isMapped: true,
  brings:
    "One incident for each row, from the columns that you map or that their names suggest, graded F6. A date such as 08/01/2020 is read if the whole column, or you, make clear which comes first.",
  keyedBy: "the column of the id, or a digest of what is mapped",
  sniff: (head) => "date" in guessMapping(head),
  read: readTable,
  example:
    "id;date;time;title;lat;lon;country;severity\n7;2020-01-08;01:34;Rockets near a base;33,79;42,44;Iraq;high\n",
};

async function* readTable(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const encoding = options.encoding ?? (await encodingOf(file));
  const head = await headOf(file, encoding);
  const mapping = Object.fromEntries(
    Object.entries(options.mapping ?? guessMapping(head)).map(([field, column]) => [
      field,
      column.trim().toLowerCase(),
    ]),
  );
  const date = mapping.date;
  if (!date) throw new UnreadableFile("Choose which column holds the date", "line 1");
  const fields = { ...options, encoding, mapping };
  const order = options.dateOrder ?? (await dateOrderIn(file, fields));
  const empty = new Set((options.emptyWords ?? EMPTY_WORDS).map((word) => word.toLowerCase()));
  const keyOf = unnamedKeys();
  for await (const batch of tableRecordsOf(file, encoding, head, Object.values(mapping)))
    for (const record of batch)
      yield rowOf(
        mappedRecord(record, mapping, empty),
        { ...options, ...(order ? { dateOrder: order } : {}) },
        keyOf,
      );
}

function rowOf(record: SourceRecord, options: ReadOptions, keyOf: ReturnType<typeof unnamedKeys>): ReadRow {
  const row = new Reading(record);
  const place = linesOf(row.text("location"), row.text("country")).replaceAll("\n", ", ");
  const type = row.text("kind");
  const position = positionOf(coordinate(row, "latitude", 90), coordinate(row, "longitude", 180));
  const actor = row.text("actor");
  const address = addressIn(row.text("url"));
  const description = linesOf(
    row.text("title"),
    row.text("description"),
    labelled("What happened", type),
    labelled("Severity", row.text("severity")),
    labelled("Place", place),
    labelled("Source", row.text("source")),
    address ? null : labelled("Address", row.text("url")),
    labelled("Who did it", actor),
  );
  return row.row(
    row.text("id") || keyOf(KEY_FIELDS.map((field) => row.text(field))),
    incidentContent(
      row
        .text("category")
        .toLowerCase()
        .replaceAll(/[\s_]+/g, "-") || null,
      {
        kind: kindNamed(type) ?? attackTypeIn(type) ?? "other",
        title: titleOf(
          row.text("title") ||
            row.text("description") ||
            linesOf(type, place).replace("\n", ": ") ||
            "Untitled",
        ),
        description: row.account("description", description),
        ...timeOf(row, options),
        place: titleOf(place || "Place not stated"),
        ...position,
        killedCount: row.count("killed"),
        injuredCount: row.count("injured"),
        source: titleOf(row.text("source") || options.source || "A table, its maker not named"),
        sourceUrl: address,
      },
      actor ? [{ actor: titleOf(actor), certainty: "6", basis: "The table names them." }] : [],
    ),
  );
}

const kindNamed = (type: string): IncidentKind | undefined =>
  INCIDENT_KINDS.find((kind) => kind === type.toLowerCase());

/** Degrees, with a decimal point or comma. */
function coordinate(row: Reading, column: "latitude" | "longitude", most: number): number | null {
  const text = row.text(column);
  if (!/^-?\d+,\d+$/.test(text)) return row.number(column, -most, most);
  const degrees = Number(text.replace(",", "."));
  if (Math.abs(degrees) <= most) return degrees;
  row.refuse(column, `must be a number from -${most} to ${most}, not ${quoted(text)}`);
  return null;
}

function timeOf(row: Reading, { dateOrder }: ReadOptions) {
  const date = row.required("date");
  const text = [date, row.text("time")].filter(Boolean).join(" ");
  const moment = momentIn(text, dateOrder) ?? (text === date ? serialMomentIn(date) : undefined);
  if (moment) return { effectiveAt: moment.at, precision: moment.precision };
  if (date !== "")
    row.refuse(
      "date",
      !dateOrder && orderIn(date) === undefined && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(date)
        ? `${quoted(date)} could be two days: choose whether the day or the month comes first`
        : `must be a valid time, such as 2019-06-13 04:20, not ${quoted(text)}`,
    );
  return { effectiveAt: 0 };
}
