import Link from "next/link";
import { foldedHistory, type HistoryEntry, type HistoryRow, wholeHistory } from "@/domain/assessment/history";
import { likelihoodTextOf } from "@/domain/assessment/likelihood";
import type { Evidence } from "@/domain/evidence/evidence";
import { EvidenceList } from "../evidence/evidence-list";
import { PresentOnly } from "../time/present-only";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Cell, HeadCell, Table } from "../ui/table";

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
  const isFolded = shown.length < history.length;
  return (
    <section aria-labelledby="history" className="card p-4">
      <h2 className="text-[15px] font-semibold" id="history">
        History
      </h2>
      {history.length === 0 ? (
        <p className="mt-2 text-ink-2">Nothing was recorded yet.</p>
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
              <Row evidence={evidence} key={row.assessment.id} row={row} />
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-2 flex gap-4">
        {(isFolded || isWhole) && (
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

const ACT_WORDS = {
  assessed: "",
  confirmed: "still valid",
  corrected: "correction",
  retracted: "retraction",
};

type RowProps = { row: HistoryRow; evidence: readonly Evidence[] };

function Row({ row: { assessment, replacedBy, confirmedBefore, confirmedSinceAt }, evidence }: RowProps) {
  const { id, act, level, likelihoodRatio, confidence, rationale, effectiveAt, recordedAt, recordedBy } =
    assessment;
  const own = evidence.filter((each) => each.assessmentId === id);
  const canChange = act !== "retracted" && replacedBy === null;
  return (
    <tr className="border-t border-line" data-act={act} id={id}>
      <Cell className="whitespace-nowrap text-ink-2">
        <Instant at={effectiveAt} />
      </Cell>
      <Cell className={`whitespace-nowrap ${replacedBy ? "line-through opacity-70" : ""}`}>
        {level === null ? <span className="text-ink-2">withdrawn</span> : <LevelBadge level={level} />}
      </Cell>
      <Cell className="w-full min-w-56 sm:w-auto">
        {ACT_WORDS[act] && <b className="mr-1.5">{ACT_WORDS[act]}</b>}
        <span className={replacedBy ? "line-through decoration-ink-3" : ""}>{rationale}</span>
        {confidence && act !== "confirmed" && (
          <span className="block text-xs text-ink-2">Confidence: {confidence}.</span>
        )}
        {likelihoodRatio !== null && act !== "confirmed" && (
          <span className="block text-xs text-ink-2">Likelihood: {likelihoodTextOf(likelihoodRatio)}.</span>
        )}
        {confirmedSinceAt !== null && (
          <span className="block text-xs text-ink-2">
            and {confirmedBefore} {confirmedBefore === 1 ? "time" : "times"} before, since{" "}
            <Instant at={confirmedSinceAt} />
          </span>
        )}
        {replacedBy && (
          <span className="block text-xs">
            {replacedBy.act} at <Instant at={replacedBy.recordedAt} /> by {replacedBy.recordedBy}
          </span>
        )}
        {own.length > 0 && <EvidenceList evidence={own} />}
      </Cell>
      <Cell className="text-ink-2" label="Recorded">
        <Instant at={recordedAt} />
        <span className="text-xs max-sm:ml-1.5 sm:block">{recordedBy}</span>
      </Cell>
      <PresentOnly>
        <Cell className="no-print whitespace-nowrap">
          {canChange && (
            <>
              <Link className="link" href={`/assessments/${id}/correct`} prefetch={false}>
                Correct
              </Link>{" "}
              <Link className="link" href={`/assessments/${id}/retract`} prefetch={false}>
                Retract
              </Link>{" "}
              <Link className="link" href={`/assessments/${id}/evidence`} prefetch={false}>
                Evidence
              </Link>
            </>
          )}
        </Cell>
      </PresentOnly>
    </tr>
  );
}
