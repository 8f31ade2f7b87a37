import type { Judgement } from "@/domain/assessment/assessment";
import { parseConfirmationsDraft } from "@/domain/assessment/confirmations-draft";
import { seenField } from "@/domain/assessment/seen-field";
import { accept, type Outcome, type Problem, type Refusal } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { addConfirmation, readConfirmable, type Seen } from "../logs/confirmation-log";
import { readIndicator } from "../queries/definition/indicator";
import type { Tx } from "../store";

/**
 * Confirms the levels of several indicators with one reason: a row and a log entry for each.
 * Shape:  all or none.
 * Errors: nothing chosen; at `seen`, by name, each that is unknown, retired, never assessed, or whose judgement changed
 *         meanwhile.
 */
export async function confirmAssessments(desk: Desk, raw: unknown): Promise<Outcome<Judgement[]>> {
  const draft = parseConfirmationsDraft(raw);
  if (!draft.ok) return draft;
  const { seen, rationale } = draft.value;
  return change(desk, async (tx) => {
    const problems: Problem[] = [];
    const holding: Judgement[] = [];
    for (const each of seen) {
      const confirmable = await readConfirmable(tx, each);
      if (confirmable.ok) holding.push(confirmable.value.before);
      else problems.push(...(await readNamed(tx, each, confirmable)));
    }
    if (problems.length > 0) return { ok: false, kind: "invalid", problems };
    const confirmed: Judgement[] = [];
    for (const before of holding) confirmed.push(await addConfirmation(tx, desk, before, rationale));
    return accept(confirmed);
  });
}

/** The refusal of one of several, with its name. */
async function readNamed(tx: Tx, { indicatorId }: Seen, { problems }: Refusal): Promise<Problem[]> {
  const name = (await readIndicator(tx, indicatorId))?.name ?? indicatorId;
  return problems.map(({ message }) => ({ field: seenField(indicatorId), message: `${name}: ${message}` }));
}
