import type { Fate } from "@/domain/import/import";
import type { CheckedRow } from "@/domain/import/told-row";
import type { Desk } from "../desk";
import type { Tx, View } from "../store";
import { IncidentDays } from "../summaries/incident-days";
import { matchIncidents, storeIncidents } from "./imported-incidents";
import { matchLevels, storeLevels } from "./imported-levels";
import { matchReports, storeReports } from "./imported-reports";
import type { Written } from "./matched-rows";

const matchRows = async (view: View, dataset: string, rows: readonly CheckedRow[]) => ({
  incidents: await matchIncidents(
    view,
    dataset,
    rows.filter(({ told }) => told.kind === "incident"),
  ),
  levels: await matchLevels(view, rows),
  reports: await matchReports(
    view,
    dataset,
    rows.filter(({ told }) => told.kind === "report"),
  ),
});

/** What would become of each row, in no order. A few statements, however many rows. */
export async function readFates(view: View, dataset: string, rows: readonly CheckedRow[]) {
  const { incidents, reports, levels } = await matchRows(view, dataset, rows);
  return [...incidents, ...reports, ...levels].map(({ row, fate }) => ({ row, fate }));
}

/** Stores the rows that are new or changed, and answers what became of each, in no order. */
export async function storeRows(
  tx: Tx,
  desk: Desk,
  origin: Written,
  rows: readonly CheckedRow[],
): Promise<Fate[]> {
  const { incidents, reports, levels } = await matchRows(tx, origin.dataset, rows);
  const days = new IncidentDays();
  await storeIncidents(tx, desk, origin, incidents, days);
  await days.store(tx);
  await storeReports(tx, desk, origin, reports);
  await storeLevels(tx, desk, origin, levels);
  return [...incidents, ...reports, ...levels].map(({ fate }) => fate);
}
