import { and, eq, gt, sql } from "drizzle-orm";
import type { Desk } from "../desk";
import { insertionOfMany } from "../sql/insertion";
import { alias } from "../sql/kit";
import { placeholder, statement } from "../sql/statement";
import { valuesOf, writtenAs } from "../sql/words";
import type { Tx } from "../store";
import { IncidentDays, incidentDayOf } from "../summaries/incident-days";
import { attributions, incidents } from "../tables";
import { undoingOf } from "./undone-rows";

type Row = typeof incidents.$inferSelect;

const replacing = alias(incidents, "replacing");

const rowsOfImport = statement((db) =>
  db
    .select({
      place: writtenAs(incidents),
      row: incidents,
      laterId: replacing.id,
    })
    .from(incidents)
    .leftJoin(replacing, eq(replacing.replacesId, incidents.id))
    .where(
      and(eq(incidents.importId, placeholder("importId")), gt(writtenAs(incidents), placeholder("from"))),
    )
    .orderBy(writtenAs(incidents))
    .limit(placeholder("limit")),
);

const accountsOf = statement((db) =>
  db
    .select()
    .from(incidents)
    .where(sql`${incidents.incidentId} in ${valuesOf(placeholder("ids"))}`),
);

const insertIncidents = insertionOfMany(incidents);

/** Undoes the incidents that an import wrote, one batch, by the rules of `undoingOf`. A few statements. */
export async function withdrawIncidents(
  tx: Tx,
  desk: Desk,
  { importId, from, limit }: { importId: string; from: number; limit: number },
  isUndone: (importId: string) => boolean,
) {
  const found = await rowsOfImport(tx, { importId, from, limit });
  const accounts = await accountsOf(tx, { ids: JSON.stringify(found.map(({ row }) => row.incidentId)) });
  const happeningOf = (row: Row) => row.incidentId;
  const { undoing, sums } = undoingOf(tx, desk, found, accounts, { importId, happeningOf, isUndone });
  const days = new IncidentDays();
  for (const { tip, before } of undoing) {
    days.add(incidentDayOf(tip), -1);
    if (before) days.add(incidentDayOf(before), 1);
  }
  await insertIncidents(
    tx,
    undoing.map(({ row }) => row),
  );
  const changed = undoing.filter(({ before }) => before).map(({ tip }) => tip);
  await withdrawAttributions(tx, desk, changed);
  await days.store(tx);
  return { sums, last: found.length < limit ? undefined : found.at(-1)?.place };
}

const attributionsOf = statement((db) =>
  db
    .select()
    .from(attributions)
    .where(
      and(eq(attributions.act, "stated"), sql`${attributions.incidentId} in ${valuesOf(placeholder("ids"))}`),
    ),
);

const insertAttributions = insertionOfMany(attributions);

/** Withdraws the attributions that were recorded with an undone incident, or after it. */
async function withdrawAttributions(tx: Tx, desk: Desk, tips: readonly Row[]): Promise<void> {
  if (tips.length === 0) return;
  const accounts = new Map(tips.map((tip) => [tip.incidentId, tip]));
  const values = await attributionsOf(tx, { ids: JSON.stringify([...accounts.keys()]) });
  const together = values.filter(({ id, incidentId, recordedAt }) => {
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
