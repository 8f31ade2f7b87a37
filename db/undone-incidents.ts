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
  const accounts = await accountsOf(tx, { ids: JSON.stringify(found.map(({ row }) => row.incidentId)) });
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
    kept: found.filter(({ row, laterId }) => {
      const tip = laterId === null ? undefined : tipOf(byIncident.get(row.incidentId) ?? []);
      return tip !== undefined && tip.importId !== importId && !isGone(tip);
    }).length,
    last: found.length < limit ? undefined : found.at(-1)?.place,
  };
}

/** The account that nothing has replaced. */
function tipOf(rows: readonly Row[]): Row | undefined {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows.find(({ id }) => !replaced.has(id));
}

const isGone = ({ act }: Row) => act === "retracted" || act === "merged";

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

/** Withdraws what was said of the doers in one breath with an account that is taken back: at its time, and after it. */
async function withdrawAttributions(tx: Tx, desk: Desk, tips: readonly Row[]): Promise<void> {
  if (tips.length === 0) return;
  const accounts = new Map(tips.map((tip) => [tip.incidentId, tip]));
  const said = await attributionsOf(tx, { ids: JSON.stringify([...accounts.keys()]) });
  const together = said.filter(({ id, incidentId, recordedAt }) => {
    const account = accounts.get(incidentId);
    return account !== undefined && recordedAt === account.recordedAt && id > account.id;
  });
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
