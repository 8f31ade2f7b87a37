import type { ReadRow } from "@/domain/import/read-row";
import { INCIDENT_KINDS, type IncidentKind } from "@/domain/incident/incident-kind";
import type { ReadOptions } from "../importer";
import { addressIn, Reading, type SourceRecord } from "../reading/record";
import { attackTypeIn } from "./attack-type";
import { keyCellsOf } from "./mapped-columns";
import { incidentContent, labelled, linesOf, titleOf } from "./row-content";
import { cellPositionOf } from "./table-position";
import { cellTimeOf, type TimeForm } from "./table-time";
import type { unnamedKeys } from "./unnamed-rows";

/** What the rows of one table share. */
export type RowForm = Pick<ReadOptions, "source" | "notes"> & {
  times: TimeForm;
  keyOf: ReturnType<typeof unnamedKeys>;
  /** Read as before half a position was refused and titles were made of kind and place: stored rows stay the same. */
  isAsBefore: boolean;
};

/** The incident in a mapped record. */
export function tableRowOf(record: SourceRecord, form: RowForm): ReadRow {
  const row = new Reading(record);
  const place = linesOf(row.text("location"), row.text("country")).replaceAll("\n", ", ");
  const type = row.text("kind");
  const actor = row.text("actor");
  const category = row.text("category");
  if (category === "") form.notes?.choice("category");
  const address = addressIn(row.text("url"));
  const description = linesOf(
    row.text("title"),
    row.text("description"),
    labelled("What happened", type),
    labelled("Severity", row.text("severity")),
    labelled("Target", row.text("target")),
    labelled("Place", place),
    labelled("Source", row.text("source")),
    address ? null : labelled("Address", row.text("url")),
    labelled("Who did it", actor),
  );
  return row.row(
    row.text("id") || form.keyOf(keyCellsOf((field) => row.text(field), form.isAsBefore)),
    incidentContent(
      category.toLowerCase().replaceAll(/[\s_]+/g, "-") || null,
      {
        kind: kindNamed(type) ?? attackTypeIn(type) ?? "other",
        title: titleOf(titleIn(row, type, place, form)),
        description: row.account("description", description),
        ...cellTimeOf(row, form.times),
        place: titleOf(place || "Place not stated"),
        ...cellPositionOf(row, form),
        killedCount: row.count("killed"),
        injuredCount: row.count("injured"),
        source: titleOf(row.text("source") || form.source || "A table, its maker not named"),
        sourceUrl: address,
      },
      actor ? [{ actor: titleOf(actor), certainty: "6", basis: "The table names them." }] : [],
    ),
  );
}

/** The title of a row; without one what happened and where, or the start of its description. */
function titleIn(row: Reading, type: string, place: string, { isAsBefore, notes }: RowForm): string {
  const made = linesOf(type, place).replace("\n", ": ");
  const [first, second] =
    isAsBefore || type === "" ? [row.text("description"), made] : [made, row.text("description")];
  const title = row.text("title") || first || second || row.text("target");
  if (title !== "") return title;
  notes?.guess(
    "title",
    "{count} rows that say nothing of what happened are “Untitled”",
    "--map title=COLUMN",
    "1 row that says nothing of what happened is “Untitled”",
  );
  return "Untitled";
}

const kindNamed = (type: string): IncidentKind | undefined =>
  INCIDENT_KINDS.find((kind) => kind === type.toLowerCase());
