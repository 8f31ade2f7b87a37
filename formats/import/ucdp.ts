import type { ReadRow } from "@/domain/import/read-row";
import type { Incident } from "@/domain/incident/incident";
import { isKnownToTheDay, type PositionPrecision, type Precision } from "@/domain/incident/precision";
import { dayOf } from "@/domain/time/time";
import type { Importer, ImportFile, ReadOptions } from "../importer";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { Reading, type SourceRecord } from "../reading/record";
import { recordsOf } from "../reading/records";
import { bareRecordsOf } from "../reading/table";
import { columnsIn, tableHeadOf } from "../reading/table-head";
import { incidentContent, labelled, linesOf, positionOf, titleOf } from "./row-content";

const LAYOUT = {
  columns: [
    "id",
    "type_of_violence",
    "dyad_name",
    "where_prec",
    "date_prec",
    "date_start",
    "date_end",
    "best",
  ],
  list: "Result",
};

const VIOLENCE: Record<string, string> = {
  1: "state-based",
  2: "between groups, none a state",
  3: "one-sided, against civilians",
};

/** The position precision of an event, by where_prec. Estimates and lines are known no better than their province. */
const POSITIONS: Record<string, PositionPrecision> = {
  1: "exact",
  2: "near",
  3: "district",
  4: "province",
  5: "province",
  6: "country",
  7: "sea area",
};

const PRECISIONS: Record<string, Precision> = { 1: "day", 2: "week", 3: "week", 4: "month", 5: "year" };

/**
 * Deaths in organised violence.
 * Source: UCDP GED codebook: where_prec, date_prec. Columns are found by name: editions have 41 to 49 of them.
 */
export const ucdp: Importer = {
  name: "ucdp",
  title: "UCDP GED, deaths in organised violence (CSV, JSON)",
  dataset: "ucdp-ged",
  terms:
    "Uppsala Conflict Data Program, Georeferenced Event Dataset. CC BY 4.0: name UCDP where you show it.",
  brings:
    "One incident for each event, with the number killed, and time and place as exactly as UCDP says, graded B2. Fights have two parties and no doer; of violence against civilians it names one.",
  keyedBy: "id; a row does not say of which version it is: read versions in their order",
  sniff: (head) =>
    /"type_of_violence"\s*:/.test(head) ||
    isBare(head) ||
    ["type_of_violence", "where_prec", "date_prec"].every((name) => columnsIn(head).includes(name)),
  read: readUcdp,
  example: `id,type_of_violence,conflict_name,dyad_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high
319672,1,Syria: Government,Government of Syria - Syrian insurgents,Government of Syria,Syrian insurgents,"""Airwars,2019-11-02,R3896""",1,Hazzarin town,Idlib Governorate,35.60002,36.52615,Syria,1,1,2019-11-02,2019-11-02,0,0,1,0,1,1,1
`,
};

async function* readUcdp(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const encoding = options.encoding ?? (await encodingOf(file));
  const records = isBare(await headOf(file, encoding))
    ? bareRecordsOf(file, encoding, { delimiter: ",", isQuoted: true }, [BARE_COLUMNS], options.notes)
    : recordsOf(file, { ...options, encoding }, LAYOUT);
  for await (const batch of records) for (const record of batch) yield rowOf(record);
}

/**
 * The columns of an edition without a header. Source: UCDP GED 23.1; the candidate list of January 2024 came so.
 */
const BARE_COLUMNS = [
  ...["id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id"],
  ...["conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id"],
  ...["side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources"],
  ...["source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec"],
  ...["where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"],
  ...["priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start"],
  ...["date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"],
  ...["gwnoa", "gwnob"],
];

/** Whether a table has these columns without naming them: their number, and values where they must be. */
function isBare(head: string): boolean {
  const { cells } = tableHeadOf(head);
  const cell = (name: string) => cells[BARE_COLUMNS.indexOf(name)] ?? "";
  return (
    cells.length === BARE_COLUMNS.length &&
    /^[123]$/.test(cell("type_of_violence")) &&
    /^[1-7]$/.test(cell("where_prec")) &&
    /^\d{4}-\d{2}-\d{2}/.test(cell("date_start"))
  );
}

function rowOf(record: SourceRecord): ReadRow {
  const event = new Reading(record);
  const id = event.required("id");
  const position = positionOf(event.number("latitude", -90, 90), event.number("longitude", -180, 180));
  const positionPrecision = event.oneOf("where_prec", POSITIONS);
  const killedCount = event.count("best");
  const times = timesOf(event);
  const place = ["where_coordinates", "adm_2", "adm_1", "country"].map((name) => event.text(name));
  return event.row(
    id,
    incidentContent(
      null,
      {
        kind: "armed attack",
        title: titleOf(`${event.text("dyad_name")}: ${killedCount ?? "unknown number"} killed`),
        description: event.account("source_article", accountOf(event, times)),
        ...times,
        place: titleOf(place.filter(Boolean).join(", ") || "Place not stated"),
        ...position,
        positionPrecision: position.latitude === null ? null : positionPrecision,
        killedCount,
        source: titleOf(`UCDP GED ${id}`),
        reliability: "B",
        credibility: "2",
      },
      attributionsOf(event),
    ),
  );
}

type Times = Pick<Incident, "effectiveAt" | "untilAt" | "precision">;

/** The earliest and latest date of an event: a range is known to the week at best. */
function timesOf(event: Reading): Times {
  const [from, until] = [event.day("date_start"), event.day("date_end")];
  if (until < from) event.refuse("date_end", "must not lie before date_start");
  const stated = event.oneOf("date_prec", PRECISIONS) ?? "year";
  if (until <= from) return { effectiveAt: from, untilAt: null, precision: stated };
  return { effectiveAt: from, untilAt: until, precision: isKnownToTheDay(stated) ? "week" : stated };
}

/** Only in violence against civilians one side did it; in a fight the two sides are the parties. */
const attributionsOf = (event: Reading) =>
  event.text("type_of_violence") === "3" && event.text("side_a") !== ""
    ? [
        {
          actor: titleOf(event.text("side_a")),
          certainty: "6" as const,
          basis: "UCDP names it as the side that attacked civilians.",
        },
      ]
    : [];

function accountOf(event: Reading, { effectiveAt, untilAt }: Times): string {
  const deaths = ["low", "best", "high", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]
    .map((name) => labelled(name.replace("deaths_", "").replace(/^([ab])$/, "side $1"), event.text(name)))
    .filter(Boolean);
  return linesOf(
    event.text("where_description"),
    labelled("Conflict", event.text("conflict_name")),
    labelled("Between", event.text("dyad_name")),
    labelled("Violence", event.oneOf("type_of_violence", VIOLENCE)),
    labelled("Deaths", deaths.join(", ")),
    untilAt === null ? null : `From ${dayOf(effectiveAt)} to ${dayOf(untilAt)}`,
    event.text("event_clarity") === "2" ? "Several events in one row" : null,
    labelled("Reported in", event.text("source_article") || event.text("source_headline")),
    labelled("Original sources", event.text("source_original")),
  );
}
