import { accept, type Outcome } from "@/domain/outcome";
import { parseSealingDraft } from "@/domain/record/sealing-draft";
import { change, type Desk, log } from "../desk";

/**
 * Reseals the record as it is. Differences from the old seals are kept in the entry for good.
 * Errors: refusals by field.
 */
export async function sealRecord(desk: Desk, raw: unknown): Promise<Outcome<{ findings: string[] }>> {
  const parsed = parseSealingDraft(raw);
  if (!parsed.ok) return parsed;
  return change(desk, async (tx) => {
    await log(tx, desk, "record.sealed", "record", parsed.value);
    return accept({ findings: parsed.value.findings });
  });
}
