import type { ReportChoice } from "@/domain/evidence/report-choice";
import { fromWire } from "@/domain/time/wire";
import { atDesk } from "../ui/desk-address";

/** How many reports are offered. */
const MOST = 8;

/** What the desk answers; undefined while it does not. */
async function fetched<T>(path: string): Promise<T | undefined> {
  const answer = await fetch(atDesk(path)).catch(() => null);
  return answer?.ok ? fromWire<T>(await answer.text()) : undefined;
}

/** Reports with these words, the best first; undefined while the desk does not answer. */
export const findReports = async (text: string): Promise<ReportChoice[] | undefined> =>
  (
    await fetched<{ entries: ReportChoice[] }>(`/api/reports?text=${encodeURIComponent(text)}`)
  )?.entries.slice(0, MOST);

/** A report that is not offered; undefined while the desk does not answer, so that the choice stays as it is. */
export const readReport = async (id: string): Promise<ReportChoice | undefined> =>
  (await fetched<{ report: ReportChoice }>(`/api/reports/${encodeURIComponent(id)}`))?.report;
