import type { Credibility, Reliability } from "@/domain/evidence/admiralty";
import type { IncidentKind } from "@/domain/incident/incident-kind";
import type { Precision } from "@/domain/incident/precision";
import { correctIncident } from "../../commands/correct-incident";
import { recordIncident } from "../../commands/record-incident";
import { retractIncident } from "../../commands/retract-incident";
import type { Desk } from "../../desk";
import type { Place } from "./places";
import { type Act, at, type Group, namedBefore } from "./story";

/** What is told of an incident. */
type Account = {
  kind: IncidentKind;
  title: string;
  description?: string;
  /** First instant of the stated time, and its end where a range was stated. */
  happened: Group;
  until?: Group;
  precision: Precision;
  place: Place;
  killed?: number;
  injured?: number;
  source: string;
  url?: string;
  /** Reliability of the source and credibility of the item, such as `B2`. */
  grade: `${Reliability}${Credibility}`;
};

/** Who is said to have done it, how sure that is, and on what basis. */
type AttributionRow = readonly [actor: string, certainty: Credibility, basis: string];

type Row = { recorded: Group; by: string };

/** An incident; `name` is given to those that a later row speaks of. */
type Happened = Row & Account & { name?: string; attributions?: readonly AttributionRow[] };
/** A better account: what it changes of the account before it, and why. */
type Corrected = Row & { corrects: string; reason: string; changes: Partial<Account> };
/** The withdrawal of a report. */
type Retracted = Row & { retracts: string; reason: string };
export type IncidentRow = Happened | Corrected | Retracted;

const draftOf = (categoryId: string, account: Account) => ({
  categoryId,
  kind: account.kind,
  title: account.title,
  description: account.description ?? null,
  effectiveAt: at(account.happened),
  untilAt: account.until ? at(account.until) : null,
  precision: account.precision,
  place: account.place.name,
  latitude: account.place.latitude ?? null,
  longitude: account.place.longitude ?? null,
  positionPrecision: account.place.precision ?? null,
  status: account.grade.endsWith("1") ? "confirmed" : "reported",
  killedCount: account.killed ?? null,
  injuredCount: account.injured ?? null,
  source: account.source,
  sourceUrl: account.url ?? null,
  reliability: account.grade.charAt(0),
  credibility: account.grade.charAt(1),
});

const attributionsOf = (rows: readonly AttributionRow[] = []) =>
  rows.map(([actor, certainty, basis]) => ({ actor, certainty, basis }));

/** The newest account of a named incident, and the id of its row. */
type Recorded = Map<string, { id: string; account: Account }>;

async function recordRow(desk: Desk, categoryId: string, row: IncidentRow, content: Recorded) {
  if ("retracts" in row)
    return retractIncident(desk, { replacesId: namedBefore(content, row.retracts).id, reason: row.reason });
  if ("corrects" in row) {
    const { corrects, reason, changes } = row;
    const before = namedBefore(content, corrects);
    const account = { ...before.account, ...changes };
    const draft = { ...draftOf(categoryId, account), replacesId: before.id, reason };
    const outcome = await correctIncident(desk, draft);
    if (outcome.ok) content.set(corrects, { id: outcome.value.id, account });
    return outcome;
  }
  const draft = { ...draftOf(categoryId, row), attributions: attributionsOf(row.attributions) };
  const outcome = await recordIncident(desk, draft);
  if (outcome.ok && row.name !== undefined) content.set(row.name, { id: outcome.value.id, account: row });
  return outcome;
}

const nameOf = (row: IncidentRow) =>
  "corrects" in row ? row.corrects : "retracts" in row ? row.retracts : row.title;

/** The incidents of one category as acts. */
export function incidentActs(categoryId: string, rows: readonly IncidentRow[]): Act[] {
  const content: Recorded = new Map();
  return rows.map((row) => ({
    recordedAt: at(row.recorded),
    by: row.by,
    name: `incident “${nameOf(row)}”`,
    record: (desk) => recordRow(desk, categoryId, row, content),
  }));
}
