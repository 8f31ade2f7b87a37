import type { Report } from "@/domain/evidence/report";
import { parseReportRetraction } from "@/domain/evidence/report-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addReportRow, readReplaceableReport } from "../logs/report-log";

/**
 * Withdraws a report that should not have been recorded, or that its source withdrew. It stays in the log, and no
 * longer counts as evidence.
 * Errors: `replacesId` unknown; a conflict when the account was replaced already.
 */
export async function retractReport(desk: Desk, raw: unknown): Promise<Outcome<Report>> {
  const draft = parseReportRetraction(raw);
  if (!draft.ok) return draft;
  const { replacesId, reason } = draft.value;
  return change(desk, async (tx) => {
    const before = await readReplaceableReport(tx, replacesId);
    if (!before.ok) return before;
    const own = { id: desk.newId(), act: "retracted", replacesId, reason, importId: null } as const;
    const retraction = await addReportRow(tx, desk, { ...before.value, ...own });
    await log(tx, desk, "report.retracted", retraction.reportId, retraction, before.value);
    return accept(retraction);
  });
}
