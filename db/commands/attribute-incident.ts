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
 * Says who did it, how sure that is, and on what basis; beside what others have said.
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
 * Puts a later judgement of who did it in the place of an earlier one, which stays in the log.
 * Errors: refusals by field; `replacesId` unknown; a conflict when it was replaced or withdrawn already.
 */
export async function correctAttribution(desk: Desk, raw: unknown): Promise<Outcome<Attribution>> {
  const draft = parseLaterAttributionDraft(raw);
  if (!draft.ok) return draft;
  return replace(desk, { ...draft.value, act: "corrected" });
}

/**
 * Takes back that somebody did it, with the reason as its basis. It stays in the log.
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
