import Link from "next/link";
import type { Assessment } from "@/domain/assessment";
import { likelihoodTextOf } from "@/domain/likelihood";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Cell, HeadCell, Table } from "../ui/table";

export type HistoryRow = { assessment: Assessment; replacedBy: Assessment | null };

type Props = { history: HistoryRow[]; indicatorId: string; skipped: number; rows: number };

/** The log of one indicator: what was corrected or retracted stays, struck through, beside what took its place. */
export function History({ history, indicatorId, skipped, rows }: Props) {
  const page = (skip: number) => `/indicators/${indicatorId}?skip=${skip}#history`;
  return (
    <section aria-labelledby="history" className="card p-4">
      <h2 className="text-[15px] font-semibold" id="history">
        History
      </h2>
      {history.length === 0 ? (
        <p className="mt-2 text-ink-2">Nothing was recorded yet.</p>
      ) : (
        <Table label="History">
          <thead>
            <tr>
              <HeadCell>Effective</HeadCell>
              <HeadCell>Level</HeadCell>
              <HeadCell>Why</HeadCell>
              <HeadCell>Recorded</HeadCell>
              <HeadCell className="no-print">Change</HeadCell>
            </tr>
          </thead>
          <tbody>
            {history.map((row) => (
              <Row key={row.assessment.id} row={row} />
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-2 flex gap-4">
        {skipped > 0 && (
          <Link className="link" href={page(Math.max(0, skipped - rows))} prefetch={false}>
            Newer
          </Link>
        )}
        {history.length === rows && (
          <Link className="link" href={page(skipped + rows)} prefetch={false}>
            Older
          </Link>
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

function Row({ row: { assessment, replacedBy } }: { row: HistoryRow }) {
  const { id, act, level, likelihoodRatio, confidence, rationale, effectiveAt, recordedAt, recordedBy } =
    assessment;
  const canChange = act !== "retracted" && replacedBy === null;
  return (
    <tr className="border-t border-line" data-act={act} id={id}>
      <Cell className="whitespace-nowrap text-ink-2">
        <Instant at={effectiveAt} />
      </Cell>
      <Cell className={`whitespace-nowrap ${replacedBy ? "line-through opacity-70" : ""}`}>
        {level === null ? <span className="text-ink-2">withdrawn</span> : <LevelBadge level={level} />}
      </Cell>
      <Cell>
        {ACT_WORDS[act] && <b className="mr-1.5">{ACT_WORDS[act]}</b>}
        <span className={replacedBy ? "line-through decoration-ink-3" : ""}>{rationale}</span>
        {confidence && act !== "confirmed" && (
          <span className="block text-xs text-ink-2">Confidence: {confidence}.</span>
        )}
        {likelihoodRatio !== null && act !== "confirmed" && (
          <span className="block text-xs text-ink-2">Likelihood: {likelihoodTextOf(likelihoodRatio)}.</span>
        )}
        {replacedBy && (
          <span className="block text-xs">
            {replacedBy.act} at <Instant at={replacedBy.recordedAt} /> by {replacedBy.recordedBy}
          </span>
        )}
      </Cell>
      <Cell className="text-ink-2">
        <Instant at={recordedAt} />
        <span className="block text-xs">{recordedBy}</span>
      </Cell>
      <Cell className="no-print whitespace-nowrap">
        {canChange && (
          <>
            <Link className="link" href={`/assessments/${id}/correct`} prefetch={false}>
              Correct
            </Link>{" "}
            <Link className="link" href={`/assessments/${id}/retract`} prefetch={false}>
              Retract
            </Link>
          </>
        )}
      </Cell>
    </tr>
  );
}
