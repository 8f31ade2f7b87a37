import { sql } from "drizzle-orm";
import type { Attribution } from "@/domain/incident/attribution";
import { dayOf } from "@/domain/time/time";
import type { Desk } from "../desk";
import { insertionOfMany } from "../sql/insertion";
import { placeholder, statement } from "../sql/statement";
import { valuesOf } from "../sql/words";
import type { Tx } from "../store";
import { type IncidentDays, incidentDayOf } from "../summaries/incident-days";
import { attributions, incidents } from "../tables";
import { isOfKeys, type Matched, matchingBy, NEWER_EDITION, type Written } from "./matched-rows";

const rowsOfKeys = statement((db) =>
  db
    .select({
      id: incidents.id,
      incidentId: incidents.incidentId,
      act: incidents.act,
      replacesId: incidents.replacesId,
      importId: incidents.importId,
      title: incidents.title,
      effectiveAt: incidents.effectiveAt,
      datasetKey: incidents.datasetKey,
      datasetDigest: incidents.datasetDigest,
      editionAt: incidents.editionAt,
      categoryId: incidents.categoryId,
      effectiveDay: incidents.effectiveDay,
      precision: incidents.precision,
      status: incidents.status,
      reliability: incidents.reliability,
      credibility: incidents.credibility,
    })
    .from(incidents)
    .where(isOfKeys(incidents)),
);

type Latest = Awaited<ReturnType<typeof rowsOfKeys>>[number];

/** Decides what to do with each row that is an incident. */
export const matchIncidents = matchingBy(rowsOfKeys);

const insertIncidents = insertionOfMany(incidents);
const insertAttributions = insertionOfMany(attributions);

/**
 * Writes the new and changed rows, and updates the counts in `days`.
 * Shape: status, category and grade stay where a person had set them.
 */
export async function storeIncidents(
  tx: Tx,
  desk: Desk,
  origin: Written,
  matched: readonly Matched<Latest>[],
  days: IncidentDays,
): Promise<void> {
  const rows: (typeof incidents.$inferInsert)[] = [];
  const values: Attribution[] = [];
  const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
  for (const { row, latest, fate } of matched) {
    if (fate !== "new" && fate !== "changed") continue;
    if (row.content.kind !== "incident") continue;
    const { attributions: attributed, ...content } = row.content.incident;
    const id = desk.newId();
    const incidentId = latest?.incidentId ?? id;
    const kept = latest && latest.importId === null ? judgedByHand(latest) : {};
    const account = { ...content, ...kept, effectiveDay: dayOf(content.effectiveAt) };
    rows.push({
      ...account,
      ...learned,
      ...origin,
      id,
      incidentId,
      act: latest ? "corrected" : "recorded",
      replacesId: latest?.id ?? null,
      reason: latest ? NEWER_EDITION : null,
      datasetKey: row.key,
      datasetDigest: row.digest,
      editionAt: row.editionAt,
    });
    if (latest) days.add(incidentDayOf(latest), -1);
    days.add(incidentDayOf(account), 1);
    for (const each of attributed)
      values.push({ ...each, ...learned, id: desk.newId(), incidentId, act: "stated", replacesId: null });
  }
  await insertIncidents(tx, rows);
  const corrected = matched.flatMap(({ latest, fate }) =>
    latest && fate === "changed" ? [latest.incidentId] : [],
  );
  await insertAttributions(tx, await withoutKnown(tx, values, corrected));
}

const judgedByHand = ({ status, categoryId, reliability, credibility }: Latest) => ({
  status,
  categoryId,
  reliability,
  credibility,
});

const attributionsOf = statement((db) =>
  db
    .select()
    .from(attributions)
    .where(sql`${attributions.incidentId} in ${valuesOf(placeholder("ids"))}`),
);

/** The attributions that the incident does not have yet: each edition repeats those of the one before. */
async function withoutKnown(tx: Tx, values: readonly Attribution[], corrected: readonly string[]) {
  if (corrected.length === 0) return values;
  const sayingOf = ({ incidentId, actor, certainty, basis }: Attribution) =>
    JSON.stringify([incidentId, actor, certainty, basis]);
  const known = await attributionsOf(tx, { ids: JSON.stringify(corrected) });
  const sayings = new Set(known.map(sayingOf));
  return values.filter((each) => !sayings.has(sayingOf(each)));
}
