import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { groupedBy } from "@/domain/grouped";
import { accountBefore, UNDONE_REASON } from "@/domain/undoing";
import type { Desk } from "./desk";
import { IncidentDays, incidentDayOf } from "./incident-days";
import { insertionOfMany } from "./insertion";
import { given, statement } from "./statement";
import type { Tx } from "./store";
import { attributions, incidents } from "./tables";

type Row = typeof incidents.$inferSelect;

/** What one batch of undoing did: `last` is where the next one begins, undefined at the end. */
export type Withdrawn = { retracted: number; putBack: number; kept: number; last: number | undefined };

const replacing = alias(incidents, "replacing");

const rowsOfImport = statement((db) =>
  db
    .select({
      place: sql<number>`${incidents}.rowid`,
      row: incidents,
      laterReason: replacing.reason,
      laterId: replacing.id,
    })
    .from(incidents)
    .leftJoin(replacing, eq(replacing.replacesId, incidents.id))
    .where(and(eq(incidents.importId, given("importId")), sql`${incidents}.rowid > ${given("from")}`))
    .orderBy(sql`${incidents}.rowid`)
    .limit(given("limit")),
);

const accountsOf = statement((db) =>
  db
    .select()
    .from(incidents)
    .where(sql`${incidents.incidentId} in (select value from json_each(${given("ids")}))`),
);

const insertIncidents = insertionOfMany(incidents);

/**
 * Takes back what an import wrote about incidents, from a place on: what was new is retracted, of what was changed the
 * account before is put back. What a person or a later import wrote over is kept.
 * Cost: the same few statements however many rows.
 */
export async function withdrawIncidents(
  tx: Tx,
  desk: Desk,
  { importId, from, limit }: { importId: string; from: number; limit: number },
  isUndone: (importId: string) => boolean,
): Promise<Withdrawn> {
  const found = await rowsOfImport(tx, { importId, from, limit });
  const tips = found.filter(({ laterId }) => laterId === null).map(({ row }) => row);
  const accounts = await accountsOf(tx, { ids: JSON.stringify(tips.map((row) => row.incidentId)) });
  const byIncident = groupedBy(accounts, (row) => row.incidentId);
  const days = new IncidentDays();
  const undoing = tips.map((tip) => {
    const before = accountBefore(tip, byIncident.get(tip.incidentId) ?? [], isUndone);
    days.add(incidentDayOf(tip), -1);
    if (before) days.add(incidentDayOf(before), 1);
    return { tip, row: undoingOf(tx, desk, tip, before) };
  });
  await insertIncidents(
    tx,
    undoing.map(({ row }) => row),
  );
  await withdrawAttributions(
    tx,
    desk,
    undoing.filter(({ row }) => row.act === "corrected").map(({ tip }) => tip),
  );
  await days.store(tx);
  return {
    retracted: undoing.filter(({ row }) => row.act === "retracted").length,
    putBack: undoing.filter(({ row }) => row.act === "corrected").length,
    kept: found.filter(({ laterId, laterReason }) => laterId !== null && laterReason !== UNDONE_REASON)
      .length,
    last: found.length < limit ? undefined : found.at(-1)?.place,
  };
}

/** The row that takes a row back. Without a digest a retraction says that nothing is known of its key any more. */
const undoingOf = (tx: Tx, desk: Desk, tip: Row, before: Row | undefined): Row => ({
  ...(before ?? { ...tip, importId: null, datasetDigest: null }),
  id: desk.newId(),
  act: before ? "corrected" : "retracted",
  replacesId: tip.id,
  reason: UNDONE_REASON,
  recordedAt: tx.recordedAt,
  recordedBy: desk.actor,
});

const attributionsOf = statement((db) =>
  db
    .select()
    .from(attributions)
    .where(
      and(
        eq(attributions.act, "stated"),
        sql`${attributions.incidentId} in (select value from json_each(${given("ids")}))`,
      ),
    ),
);

const insertAttributions = insertionOfMany(attributions);

/** Withdraws what was said of the doers together with an account that is taken back. */
async function withdrawAttributions(tx: Tx, desk: Desk, tips: readonly Row[]): Promise<void> {
  if (tips.length === 0) return;
  const writtenAt = new Map(tips.map((tip) => [tip.incidentId, tip.recordedAt]));
  const said = await attributionsOf(tx, { ids: JSON.stringify([...writtenAt.keys()]) });
  const together = said.filter((each) => each.recordedAt === writtenAt.get(each.incidentId));
  const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertAttributions(
    tx,
    together.map((each) => ({
      ...each,
      ...learned,
      id: desk.newId(),
      act: "withdrawn",
      replacesId: each.id,
    })),
  );
}
