import { choiceOf, type OfferedReport } from "@/domain/evidence/offered-report";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { fromWire } from "@/domain/time/wire";
import { askedNow } from "../ui/desk-address";

/** How many reports are offered. */
const MOST = 8;

/** What the desk answers; undefined while it does not. */
async function fetched<T>(path: string): Promise<T | undefined> {
  const answer = await fetch(askedNow(path)).catch(() => null);
  return answer?.ok ? fromWire<T>(await answer.text()) : undefined;
}

/** Reports with these words, the best first; undefined while the desk does not answer. */
export async function findReports(text: string): Promise<ReportChoice[] | undefined> {
  const found = await fetched<{ entries: OfferedReport[] }>(`/api/reports?text=${encodeURIComponent(text)}`);
  return found?.entries.slice(0, MOST).map(choiceOf);
}

/** A report that is not offered; undefined while the desk does not answer, so that the choice stays as it is. */
export async function readReport(id: string): Promise<ReportChoice | undefined> {
  const found = await fetched<{ report: OfferedReport }>(`/api/reports/${encodeURIComponent(id)}`);
  return found && choiceOf(found.report);
}
