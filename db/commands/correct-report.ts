import { parseReportCorrection } from "@/domain/evidence/report-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import {
  addReportRow,
  fileUnderSource,
  readRefusalOfReport,
  readReplaceableReport,
} from "../logs/report-log";
import type { NamedReport } from "./record-report";

/**
 * Replaces a report's account or credibility; the earlier one stays in the log.
 * Errors: as for recording one; `replacesId` unknown; an origin that repeats the report itself; a conflict when the
 *         account was replaced already.
 */
export async function correctReport(desk: Desk, raw: unknown): Promise<Outcome<NamedReport>> {
  const draft = parseReportCorrection(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const before = await readReplaceableReport(tx, draft.value.replacesId);
    if (!before.ok) return before;
    const refusal = await readRefusalOfReport(tx, desk, draft.value, before.value.reportId);
    if (refusal) return refusal;
    const { values, sourceName } = await fileUnderSource(tx, desk, draft.value);
    const own = { id: desk.newId(), act: "corrected", importId: null } as const;
    const report = await addReportRow(tx, desk, { ...before.value, ...values, ...own });
    const corrected = { ...report, sourceName };
    await log(tx, desk, "report.corrected", report.reportId, corrected, before.value);
    return accept(corrected);
  });
}
