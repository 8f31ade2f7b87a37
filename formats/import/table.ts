import type { ReadRow, RowCells } from "@/domain/import/read-row";
import {
  type ColumnMapping,
  type Importer,
  type ImportFile,
  type ReadOptions,
  UnreadableFile,
} from "../importer";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { quoted, type SourceRecord } from "../reading/record";
import { tableRecordsOf } from "../reading/table";
import { zoneIn, zoneNamed } from "../reading/zone";
import { guessMapping } from "./mapped-columns";
import { dateOrderIn, EMPTY_WORDS, mappedRecord } from "./mapped-record";
import { type RowForm, tableRowOf } from "./table-row";
import type { TimeForm } from "./table-time";
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
  title: "Any table with a header (CSV, TAB, XLSX, ODS, GeoJSON)",
  dataset: "table",
  terms: "Ask the table’s author what you may do with it.",
  isMapped: true,
  brings:
    "One incident for each row, from the columns that you map or that their names suggest, graded F6. A date such as 08/01/2020 is read if the whole column, or you, make clear which comes first.",
  keyedBy: "the column of the id, or a digest of what is mapped",
  sniff: (head) => !/^\s*[[{<]/.test(head) && "date" in guessMapping(head),
  read: readTable,
  example:
    "id;date;time;time zone;title;lat;lon;country;severity\n7;2020-01-08;01:34;Asia/Baghdad;Missiles on a base;33,79;42,44;Iraq;high\n",
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
  const { notes, tally } = options;
  if (!mapping.date) {
    if (tally) for await (const _ of tableRecordsOf(file, { encoding, head, required: [], tally }));
    throw new UnreadableFile("Choose which column holds the date", "line 1");
  }
  const form: RowForm = {
    ...options,
    times: await timeFormOf(file, { ...options, encoding, mapping }),
    keyOf: unnamedKeys(),
    isAsBefore: options.zone === undefined,
  };
  const empty = new Set((options.emptyWords ?? EMPTY_WORDS).map((word) => word.toLowerCase()));
  const required = Object.values(mapping);
  for await (const batch of tableRecordsOf(file, { encoding, head, required, notes, tally }))
    for (const record of batch) {
      const read = tableRowOf(mappedRecord(record, mapping, empty), form);
      // Of most rows nobody asks.
      yield {
        ...read,
        get cells() {
          return cellsOf(record, mapping);
        },
      };
    }
}

const LONGEST_CELL = 80;

/** What stands in the mapped cells of a record, shortened. */
const cellsOf = (record: SourceRecord, mapping: ColumnMapping): RowCells =>
  Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [
      field,
      record.cell(column).trim().slice(0, LONGEST_CELL),
    ]),
  );

/** How to read the times: the order that was chosen or that the column settles, and the zone. */
async function timeFormOf(file: ImportFile, options: ReadOptions): Promise<TimeForm> {
  const { notes, zone: zoneName = "UTC" } = options;
  const zone = zoneNamed(zoneName) ?? zoneIn(zoneName);
  if ("cause" in zone) throw new UnreadableFile(zone.cause, "the time zone");
  const settled = options.dateOrder ? undefined : await dateOrderIn(file, options);
  if (settled)
    notes?.guess(
      "date order",
      `numbers in dates are ${settled.order}, as ${quoted(settled.by)} shows`,
      settled.order === "day first" ? "--month-first" : "--day-first",
    );
  const times = { order: options.dateOrder ?? settled?.order, notes, isAsBefore: options.zone === undefined };
  const named = times.isAsBefore ? undefined : columnZoneIn(options.mapping ?? {});
  if (named) notes?.guess("column zone", `times are in ${named.words}, as “${named.column}” says`, null);
  return named ? { ...times, zone: named.zone, zoneName: named.words } : { ...times, zone, zoneName };
}

/** The zone that the name of a column says, such as “Time (UTC)” or “event_date_utc”; undefined without one. */
function columnZoneIn({ time, date }: ColumnMapping) {
  for (const column of [time, date]) {
    const words = /[([]([^)\]]+)[)\]]|[_ -](utc|gmt|zulu)$/i.exec(column ?? "");
    const text = (words?.[1] ?? words?.[2] ?? "").replace(/^zulu$/i, "utc");
    const zone = text === "" ? undefined : zoneIn(text);
    if (column && zone && !("cause" in zone)) return { zone, column, words: text.toUpperCase() };
  }
  return undefined;
}
