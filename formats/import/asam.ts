import type { ReadRow } from "@/domain/import/read-row";
import type { Importer, ImportFile, ReadOptions } from "../importer";
import { Reading, type SourceRecord } from "../reading/record";
import { recordsOf } from "../reading/records";
import { columnsIn } from "../reading/table-head";
import { attackTypeIn } from "./attack-type";
import { beyondTitle, incidentContent, labelled, linesOf, positionOf, titleOf } from "./row-content";

const LAYOUT = {
  columns: ["reference", "date", "position", "navarea", "subreg", "hostility", "victim", "description"],
  list: "asam",
};

/**
 * Attacks on shipping, as NGA warns seafarers.
 * Source: the web site's CSV, and the JSON of its API. Positions are those of the message, without a precision: they
 *         are taken as near, because some are known to be wrong by much more than a minute of arc.
 */
export const asam: Importer = {
  name: "asam",
  title: "NGA ASAM, attacks on shipping (CSV, JSON)",
  dataset: "nga-asam",
  terms: "US National Geospatial-Intelligence Agency, Anti-Shipping Activity Messages. Public domain.",
  brings: "One incident of shipping for each message, at its position (near), graded B3.",
  keyedBy: "reference; a row does not say when it was changed: read editions in their order",
  sniff: (head) =>
    /^\s*\{\s*"asam"\s*:/.test(head) ||
    ["reference", "hostility", "victim"].every((name) => columnsIn(head).includes(name)),
  read: readAsam,
  example: `reference,date,position,navArea,subreg,hostility,victim,description,
2019-59,2019-06-13,"25°23'54""N
57°46'15""E",IX,62,ATTACKER,TANKERS,"GULF OF OMAN: On 13 June, two tankers were attacked and caught fire.",
`,
};

async function* readAsam(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  for await (const batch of recordsOf(file, options, LAYOUT)) for (const record of batch) yield rowOf(record);
}

function rowOf(record: SourceRecord): ReadRow {
  const message = new Reading(record);
  const [hostility, victim] = [message.text("hostility"), message.text("victim")];
  const [area, subregion] = [message.text("navarea"), message.text("subreg")];
  const text = message.text("description");
  const kind = attackTypeIn(hostility) ?? attackTypeIn(text) ?? "other";
  const act = UNNAMED.test(hostility) ? (kind === "other" ? "hostile act not named" : kind) : hostility;
  const title = `${UNNAMED.test(victim) ? "A ship" : victim}: ${act}`;
  const position = positionIn(message);
  const reference = message.required("reference");
  return message.row(
    reference,
    incidentContent("shipping", {
      kind,
      title: titleOf(title),
      description: message.account(
        "description",
        linesOf(beyondTitle(title), text, labelled("NAVAREA", area), labelled("Subregion", subregion)),
      ),
      effectiveAt: message.day("date"),
      place: titleOf(placeOf(text, area, subregion)),
      ...position,
      positionPrecision: position.latitude === null ? null : "near",
      source: titleOf(`NGA ASAM ${reference}`),
      reliability: "B",
      credibility: "3",
    }),
  );
}

/** What messages have in place of an unknown actor or act. */
const UNNAMED = /^(?:unknown|n\/a|none|-)?$/i;

/** The place is the text before the colon with which most messages begin. */
function placeOf(text: string, area: string, subregion: string): string {
  const named = /^([A-Z][^:\n]{2,80}):/.exec(text)?.[1];
  const sea = linesOf(area && `NAVAREA ${area}`, subregion && `subregion ${subregion}`).replace("\n", ", ");
  return named ?? (sea || "At sea");
}

const POSITION =
  /^(\d{1,2})°(\d{1,2})'(?:(\d{1,3}(?:\.\d*)?)")?\s*([NS])\s+(\d{1,3})°(\d{1,2})'(?:(\d{1,3}(?:\.\d*)?)")?\s*([EW])$/;

/** Minutes may be 60, and seconds have three digits; that is how they are published. */
function positionIn(message: Reading) {
  if (message.text("latitude") !== "")
    return positionOf(message.number("latitude", -90, 90), message.number("longitude", -180, 180));
  const text = message.text("position");
  if (text === "") return positionOf(null, null);
  const parts = POSITION.exec(text);
  const latitude = parts ? degreesOf(parts.slice(1, 5)) : Number.NaN;
  const longitude = parts ? degreesOf(parts.slice(5, 9)) : Number.NaN;
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return positionOf(latitude, longitude);
  message.refuse("position", `must be degrees, minutes and seconds such as 25°23'54"N 57°46'15"E`);
  return positionOf(null, null);
}

const degreesOf = ([degrees, minutes, seconds, side]: string[]): number =>
  (Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600) *
  (side === "S" || side === "W" ? -1 : 1);
