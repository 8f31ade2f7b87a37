import type { Attribution } from "@/domain/incident/attribution";
import {
  parseAttributionDraft,
  parseLaterAttributionDraft,
  parseWithdrawalDraft,
} from "@/domain/incident/incident-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addAttributionRow, readReplaceableAttribution } from "../logs/attribution-log";
import { readStandingIncident } from "../logs/incident-log";

/**
 * Adds an attribution of an incident, with its confidence and basis, beside any others.
 * Errors: refusals by field; `incidentId` unknown, retracted or merged.
 */
export async function attributeIncident(desk: Desk, raw: unknown): Promise<Outcome<Attribution>> {
  const draft = parseAttributionDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const incident = await readStandingIncident(tx, draft.value.incidentId);
    if (!incident) return refuse("No such incident, or it was retracted or merged", "incidentId", "unknown");
    const values = { ...draft.value, act: "stated", replacesId: null } as const;
    const stated = await addAttributionRow(tx, desk, values);
    await log(tx, desk, "attribution.stated", stated.incidentId, { ...stated, title: incident.title });
    return accept(stated);
  });
}

/**
 * Replaces an attribution with a later one; the earlier one stays in the log.
 * Errors: refusals by field; `replacesId` unknown; a conflict when it was replaced or withdrawn already.
 */
export async function correctAttribution(desk: Desk, raw: unknown): Promise<Outcome<Attribution>> {
  const draft = parseLaterAttributionDraft(raw);
  if (!draft.ok) return draft;
  return replace(desk, { ...draft.value, act: "corrected" });
}

/**
 * Withdraws an attribution, with the reason as its basis. It stays in the log.
 * Errors: refusals by field; `replacesId` unknown; a conflict when it was replaced or withdrawn already.
 */
export async function withdrawAttribution(desk: Desk, raw: unknown): Promise<Outcome<Attribution>> {
  const draft = parseWithdrawalDraft(raw);
  if (!draft.ok) return draft;
  return replace(desk, { ...draft.value, act: "withdrawn" });
}

type Later = Pick<Attribution, "act" | "basis"> &
  Partial<Pick<Attribution, "actor" | "certainty">> & { replacesId: string };

const replace = (desk: Desk, later: Later): Promise<Outcome<Attribution>> =>
  change(desk, async (tx) => {
    const before = await readReplaceableAttribution(tx, later.replacesId);
    if (!before.ok) return before;
    const row = await addAttributionRow(tx, desk, { ...before.value, ...later });
    const incident = await readStandingIncident(tx, row.incidentId);
    const after = { ...row, title: incident?.title };
    await log(tx, desk, `attribution.${row.act}`, row.incidentId, after, before.value);
    return accept(row);
  });
