import type { ReadRow } from "@/domain/import/read-row";
import type { IncidentKind } from "@/domain/incident/incident-kind";
import type { PositionPrecision, Precision } from "@/domain/incident/precision";
import type { Importer, ImportFile, ReadOptions } from "../importer";
import { Reading, type SourceRecord } from "../reading/record";
import { recordsOf } from "../reading/records";
import { columnsIn } from "../reading/table-head";
import { incidentContent, labelled, linesOf, positionOf, titleOf } from "./row-content";

const LAYOUT = { columns: ["event_id_cnty", "event_date", "event_type", "sub_event_type"], list: "data" };

const PRECISIONS: Record<string, Precision> = { 1: "day", 2: "week", 3: "month" };
const POSITIONS: Record<string, PositionPrecision> = { 1: "exact", 2: "district", 3: "province" };

type Meaning = { kind: IncidentKind; categoryId?: string };

/**
 * The kind of incident, by sub-event and else by event.
 * Source: ACLED codebook.
 */
const EVENT_KINDS: Record<string, Meaning> = {
  "shelling/artillery/missile attack": { kind: "rocket or artillery fire", categoryId: "rockets" },
  "air/drone strike": { kind: "air strike" },
  "abduction/forced disappearance": { kind: "kidnapping", categoryId: "kidnapping" },
  "remote explosive/landmine/ied": { kind: "explosion or mine" },
  "suicide bomb": { kind: "explosion or mine" },
  grenade: { kind: "explosion or mine" },
  battles: { kind: "armed attack" },
  "explosions/remote violence": { kind: "explosion or mine" },
  "violence against civilians": { kind: "armed attack" },
  protests: { kind: "unrest or break-in" },
  riots: { kind: "unrest or break-in" },
};

/** Events whose first actor is the one who did it; in battles and riots both sides took part. */
const ONE_SIDED = ["violence against civilians", "explosions/remote violence"];

/** A user's own export. Rows published later with the same id, and a newer timestamp, win. */
export const acled: Importer = {
  name: "acled",
  title: "ACLED, an export of your own (CSV, JSON)",
  dataset: "acled",
  terms:
    "ACLED: only for those who registered with it, for the use that was agreed. Its rows may not be handed on, whole or in part, nor used to compete with it; name ACLED where you show them. Import your own export, and do not share anything that holds its rows.",
  brings:
    "One incident for each event, graded B3. Shelling is suggested for rockets, abductions for kidnapping.",
  keyedBy: "event_id_cnty; of two editions the one with the newer timestamp",
  hasEditions: true,
  sniff: (head) =>
    /"event_id_cnty"\s*:/.test(head) ||
    ["event_id_cnty", "event_date", "sub_event_type"].every((name) => columnsIn(head).includes(name)),
  read: readAcled,
  example: `event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp
NOW1,27 December 2019,1,Explosions/Remote violence,Shelling/artillery/missile attack,Unidentified Armed Group,Military Forces,Nowhere,North,Made-up Base,35.1,44.2,1,Made-up Wire,A made-up row that shows the form.,1,1578000000
`,
};

async function* readAcled(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  for await (const batch of recordsOf(file, options, LAYOUT)) for (const record of batch) yield rowOf(record);
}

function rowOf(record: SourceRecord): ReadRow {
  const event = new Reading(record);
  const id = event.required("event_id_cnty");
  const [type, subType] = [event.required("event_type"), event.text("sub_event_type")];
  const meaning = EVENT_KINDS[subType.toLowerCase()] ?? EVENT_KINDS[type.toLowerCase()] ?? { kind: "other" };
  const position = positionOf(event.number("latitude", -90, 90), event.number("longitude", -180, 180));
  const positionPrecision = event.oneOf("geo_precision", POSITIONS);
  const places = ["location", "admin3", "admin2", "admin1", "country"].map((name) => event.text(name));
  const changed = event.number("timestamp", 0, 4e9);
  const content = incidentContent(
    meaning.categoryId ?? null,
    {
      kind: meaning.kind,
      title: titleOf([subType || type, places.find(Boolean)].filter(Boolean).join(": ")),
      description: event.account("notes", accountOf(event)),
      effectiveAt: event.day("event_date"),
      precision: event.oneOf("time_precision", PRECISIONS) ?? "day",
      place: titleOf([...new Set(places.filter(Boolean))].join(", ") || "Place not stated"),
      ...position,
      positionPrecision: position.latitude === null ? null : positionPrecision,
      killedCount: event.count("fatalities"),
      source: titleOf(`ACLED ${id}`),
      reliability: "B",
      credibility: "3",
    },
    doersOf(event, type),
  );
  return event.row(id, content, changed === null ? undefined : changed * 1000);
}

const doersOf = (event: Reading, type: string) =>
  ONE_SIDED.includes(type.toLowerCase()) && event.text("actor1") !== ""
    ? [{ actor: titleOf(event.text("actor1")), certainty: "6" as const, basis: "ACLED names it as actor 1." }]
    : [];

const accountOf = (event: Reading): string =>
  linesOf(
    event.text("notes"),
    labelled("Event", [event.text("event_type"), event.text("sub_event_type")].filter(Boolean).join(", ")),
    labelled("Actor 1", [event.text("actor1"), event.text("assoc_actor_1")].filter(Boolean).join(", with ")),
    labelled("Actor 2", [event.text("actor2"), event.text("assoc_actor_2")].filter(Boolean).join(", with ")),
    labelled("Aimed at civilians", event.text("civilian_targeting")),
    labelled(
      "Place",
      ["location", "admin3", "admin2", "admin1", "country"]
        .map((name) => event.text(name))
        .filter(Boolean)
        .join(", "),
    ),
    labelled("Sources", event.text("source")),
    labelled("Scale of sources", event.text("source_scale")),
    labelled("Tags", event.text("tags")),
  );
