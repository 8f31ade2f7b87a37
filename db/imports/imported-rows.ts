import type { CheckedRow } from "@/domain/import/checked-row";
import type { Fate } from "@/domain/import/import";
import type { RowBefore } from "@/domain/import/key-question";
import type { Desk } from "../desk";
import type { Tx, View } from "../store";
import { IncidentDays } from "../summaries/incident-days";
import { matchIncidents, storeIncidents } from "./imported-incidents";
import { matchLevels, storeLevels } from "./imported-levels";
import { matchReports, storeReports } from "./imported-reports";
import type { Edition } from "./matched-rows";

const matchRows = async (view: View, edition: Edition, rows: readonly CheckedRow[]) => ({
  incidents: await matchIncidents(
    view,
    edition,
    rows.filter(({ content }) => content.kind === "incident"),
  ),
  levels: await matchLevels(view, rows),
  reports: await matchReports(
    view,
    edition,
    rows.filter(({ content }) => content.kind === "report"),
  ),
});

/** What would be done with a row, and what the desk holds under its key. */
export type RowFate = { row: CheckedRow; fate: Fate; before: RowBefore | undefined };

/** What would be done with each row, in no order. A few statements, whatever the number of rows. */
export async function readFates(
  view: View,
  edition: Edition,
  rows: readonly CheckedRow[],
): Promise<RowFate[]> {
  const { incidents, reports, levels } = await matchRows(view, edition, rows);
  const named = [...incidents, ...reports].map(({ row, fate, latest }) => ({
    ...{ row, fate },
    before: latest && { what: latest.title, at: latest.effectiveAt },
  }));
  return [...named, ...levels.map(({ row, fate }) => ({ row, fate, before: undefined }))];
}

/** Stores the new and changed rows; returns what was done with each, in no order. */
export async function storeRows(
  tx: Tx,
  desk: Desk,
  importId: string,
  edition: Edition,
  rows: readonly CheckedRow[],
): Promise<Fate[]> {
  const { incidents, reports, levels } = await matchRows(tx, edition, rows);
  const origin = { importId, dataset: edition.dataset };
  const days = new IncidentDays();
  await storeIncidents(tx, desk, origin, incidents, days);
  await days.store(tx);
  await storeReports(tx, desk, origin, reports);
  await storeLevels(tx, desk, origin, levels);
  return [...incidents, ...reports, ...levels].map(({ fate }) => fate);
}
