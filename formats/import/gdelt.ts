import type { ReadRow, RowContent } from "@/domain/import/read-row";
import { CODED_BY_SOFTWARE } from "@/domain/import/row-digest";
import type { PositionPrecision } from "@/domain/incident/precision";
import type { Importer, ImportFile, ReadOptions } from "../importer";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import { addressIn, Reading, type SourceRecord } from "../reading/record";
import { bareRecordsOf } from "../reading/table";
import { actionOf } from "./cameo";
import {
  beyondTitle,
  incidentContent,
  labelled,
  linesOf,
  positionOf,
  reportContent,
  titleOf,
} from "./row-content";

const FORM = { delimiter: "\t", isQuoted: false };

const actorColumns = (actor: string) =>
  "code name country group ethnic religion1 religion2 type1 type2 type3"
    .split(" ")
    .map((part) => `${actor} ${part}`);
const placeColumns = (of: string, parts: string) => parts.split(" ").map((part) => `${of} ${part}`);

const columnsOf = (parts: string, last: readonly string[]): string[] => [
  ...["id", "day", "month", "year", "fraction", ...actorColumns("actor1"), ...actorColumns("actor2")],
  ..."root event base rootcode quadclass goldstein mentions sources articles tone".split(" "),
  ...["actor1geo", "actor2geo", "place"].flatMap((of) => placeColumns(of, parts)),
  ...last,
];

const OLD_PLACE = "type name country adm1 latitude longitude feature";
const LAYOUTS = [
  columnsOf("type name country adm1 adm2 latitude longitude feature", ["added", "address"]),
  columnsOf(OLD_PLACE, ["added", "address"]),
  columnsOf(OLD_PLACE, ["added"]),
];

/** How precisely an event is located: 1 is only the middle of a country. */
const POSITIONS: Record<string, PositionPrecision | null> = {
  0: null,
  1: "country",
  2: "province",
  3: "near",
  4: "near",
  5: "province",
};

const SOURCE = { name: "GDELT", url: "https://www.gdeltproject.org", reliability: "F" } as const;

/**
 * Machine-coded events from the news.
 * Shape: leads, F6 each. Acts of force are incidents; statements, threats and agreements are reports.
 */
export const gdelt: Importer = {
  name: "gdelt",
  title: "GDELT events, coded by machine (TAB, 1.0 and 2.0)",
  dataset: "gdelt-events",
  terms: "The GDELT Project (www.gdeltproject.org). Free to use and hand on, with that name and link.",
  brings:
    "Unchecked leads, graded F6: an incident for what was done by force, a report for what was said, threatened, shown or agreed. The middle of a country is no point.",
  keyedBy: "GLOBALEVENTID",
  sniff: (head) =>
    /^\d+\t\d{8}\t\d{6}\t\d{4}\t/.test(head) &&
    LAYOUTS.some((columns) => columns.length === head.split(/\r?\n/, 1)[0]?.split("\t").length),
  read: readGdelt,
  example: `${["881990846", "20181024", "201810", "2018", "2018.8055", "GBRCVL", "UNITED KINGDOM"]
    .concat(
      Array(19).fill(""),
      ["190", "190", "19", "4", "-10.0", "6", "1", "6", "0.287"],
      Array(16).fill(""),
    )
    .concat(["1", "Iraq", "IZ", "IZ", "", "33", "44", "IZ", "20191024143000", "https://example.org/story"])
    .join("\t")}\n`,
};

async function* readGdelt(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const encoding = options.encoding ?? (await encodingOf(file));
  await headOf(file, encoding);
  for await (const batch of bareRecordsOf(file, encoding, FORM, LAYOUTS, options.notes))
    for (const record of batch) yield rowOf(record);
}

function rowOf(record: SourceRecord): ReadRow {
  const event = new Reading(record);
  const [one, other] = [event.text("actor1 name"), event.text("actor2 name")];
  const action = actionOf(event.text("event"));
  if (!action) event.refuse("event", "must be a code of CAMEO, such as 190");
  const words = `${[one || "Somebody unnamed", other].filter(Boolean).join(" and ")}: ${action?.words ?? "event"}`;
  const title = titleOf(words);
  const effectiveAt = event.day("day");
  const content: RowContent = action?.kind
    ? incidentContent(
        action.categoryId ?? null,
        { kind: action.kind, title, effectiveAt, ...placeOf(event), ...saidOf(event, words) },
        doersOf(one),
      )
    : reportContent(action?.categoryId ?? null, SOURCE, {
        title,
        effectiveAt,
        body: accountOf(event, words),
        url: addressIn(event.text("address")),
      });
  return event.row(event.required("id"), content);
}

const saidOf = (event: Reading, words: string) => ({
  description: accountOf(event, words),
  source: titleOf(`GDELT ${event.text("id")}`),
  sourceUrl: addressIn(event.text("address")),
});

const doersOf = (actor: string) =>
  actor === ""
    ? []
    : [
        {
          actor: titleOf(actor),
          certainty: "6" as const,
          basis: CODED_BY_SOFTWARE,
        },
      ];

function placeOf(event: Reading) {
  const position = positionOf(
    event.number("place latitude", -90, 90),
    event.number("place longitude", -180, 180),
  );
  const positionPrecision = event.oneOf("place type", POSITIONS);
  return {
    place: titleOf(event.text("place name") || "Place not stated"),
    ...(positionPrecision === null ? positionOf(null, null) : position),
    positionPrecision: position.latitude === null ? null : positionPrecision,
  };
}

const accountOf = (event: Reading, words: string): string | null =>
  event.account(
    "address",
    linesOf(
      beyondTitle(words),
      "Coded by a machine from news; nobody has checked it.",
      labelled("CAMEO", event.text("event")),
      labelled("Actor 1", event.text("actor1 code")),
      labelled("Actor 2", event.text("actor2 code")),
      labelled("Place", event.text("place name")),
      labelled("Goldstein scale", event.text("goldstein")),
      labelled("Tone", event.text("tone")),
      labelled("Mentions", event.text("mentions")),
      labelled("Articles", event.text("articles")),
      labelled("Added", event.text("added")),
      addressIn(event.text("address")) ? null : labelled("Source", event.text("address")),
    ),
  );
