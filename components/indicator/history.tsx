import { foldedHistory, type HistoryEntry, wholeHistory } from "@/domain/assessment/history";
import type { Evidence } from "@/domain/evidence/evidence";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { ShowAll } from "../ui/show-all";
import { HeadCell, Table } from "../ui/table";
import { HistoryRow } from "./history-row";

type Props = {
  history: HistoryEntry[];
  /** What was tied to the assessments of the history. */
  evidence: readonly Evidence[];
  indicatorId: string;
  skipped: number;
  rows: number;
  hasOlder: boolean;
  /** Whether every confirmation is a row of its own. */
  isWhole: boolean;
};

/** The log of one indicator: what was corrected or retracted stays, struck through, beside what took its place. */
export function History({ history, evidence, indicatorId, skipped, rows, hasOlder, isWhole }: Props) {
  const page = (skip: number, whole = isWhole) =>
    `/indicators/${indicatorId}?skip=${skip}${whole ? "&whole=1" : ""}#history`;
  const shown = isWhole ? wholeHistory(history) : foldedHistory(history);
  const isAside = shown.length < history.length;
  return (
    <section aria-labelledby="history" className="shortened card p-4">
      <h2 className="text-[15px] font-semibold" id="history">
        History
      </h2>
      {history.length === 0 ? (
        <p className="mt-2 text-ink-2">Nothing recorded yet.</p>
      ) : (
        <Table isStacked label="History">
          <thead>
            <tr>
              <HeadCell>Effective</HeadCell>
              <HeadCell>Level</HeadCell>
              <HeadCell>Why</HeadCell>
              <HeadCell>Recorded</HeadCell>
              <PresentOnly>
                <HeadCell className="no-print">Change</HeadCell>
              </PresentOnly>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <HistoryRow evidence={evidence} key={row.assessment.id} row={row} />
            ))}
          </tbody>
        </Table>
      )}
      <ShowAll count={shown.length} noun="entries" />
      <p className="mt-2 flex gap-4">
        {(isAside || isWhole) && (
          <TimeLink className="link" href={page(skipped, !isWhole)}>
            {isWhole ? "Fold confirmations" : "Show every confirmation"}
          </TimeLink>
        )}
        {skipped > 0 && (
          <TimeLink className="link" href={page(Math.max(0, skipped - rows))}>
            Newer
          </TimeLink>
        )}
        {hasOlder && (
          <TimeLink className="link" href={page(skipped + rows)}>
            Older
          </TimeLink>
        )}
      </p>
    </section>
  );
}
