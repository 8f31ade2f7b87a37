import type { Report } from "@/domain/evidence/report";
import { parseReportDraft } from "@/domain/evidence/report-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { WRITTEN_BY_HAND } from "@/domain/time/origin";
import { change, type Desk, log } from "../desk";
import { addReportRow, fileUnderSource, readRefusalOfReport } from "../logs/report-log";

/** A report with the name of its source. */
export type NamedReport = Report & { sourceName: string };

/**
 * Records a report, and its source when that is new.
 * Errors: refusals by field; `categoryId` or `originReportId` unknown; times in the future; a new `source` without
 *         `reliability`.
 */
export async function recordReport(desk: Desk, raw: unknown): Promise<Outcome<NamedReport>> {
  const draft = parseReportDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const refusal = await readRefusalOfReport(tx, desk, draft.value, null);
    if (refusal) return refusal;
    const { values, sourceName } = await fileUnderSource(tx, desk, draft.value);
    const id = desk.newId();
    const first = { id, reportId: id, act: "recorded", replacesId: null, reason: null } as const;
    const report = await addReportRow(tx, desk, { ...values, ...first, ...WRITTEN_BY_HAND });
    const recorded = { ...report, sourceName };
    await log(tx, desk, "report.recorded", id, recorded);
    return accept(recorded);
  });
}
