import type { HistoryRow as Entry } from "@/domain/assessment/history";
import { likelihoodTextOf } from "@/domain/assessment/likelihood";
import type { Evidence } from "@/domain/evidence/evidence";
import { EvidenceList } from "../evidence/evidence-list";
import { PresentOnly } from "../time/as-of-context";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Cell } from "../ui/table";
import { Typed } from "../ui/typed";

const ACT_WORDS = {
  assessed: "",
  confirmed: "still valid",
  corrected: "correction",
  retracted: "retraction",
};

type Props = { row: Entry; evidence: readonly Evidence[] };

/** One entry of the log of an indicator. */
export function HistoryRow({
  row: { assessment, replacedBy, confirmedBefore, confirmedSinceAt },
  evidence,
}: Props) {
  const { id, act, level, likelihoodRatio, confidence, rationale, effectiveAt, recordedAt, recordedBy } =
    assessment;
  const isAtOnce = recordedAt === effectiveAt;
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
        {act !== "confirmed" && (
          <span className="flex flex-wrap gap-x-4 text-xs leading-[18px] text-ink-2">
            {confidence && <span>Confidence: {confidence}.</span>}
            {likelihoodRatio !== null && <span>Likelihood: {likelihoodTextOf(likelihoodRatio)}.</span>}
          </span>
        )}
        {confirmedSinceAt !== null && (
          <span className="block text-xs text-ink-2">
            and {confirmedBefore} {confirmedBefore === 1 ? "time" : "times"} before, since{" "}
            <Instant at={confirmedSinceAt} />
          </span>
        )}
        {replacedBy && (
          <span className="block text-xs">
            {replacedBy.act} at <Instant at={replacedBy.recordedAt} /> by{" "}
            <Typed>{replacedBy.recordedBy}</Typed>
          </span>
        )}
        {own.length > 0 && <EvidenceList evidence={own} />}
      </Cell>
      <Cell
        className="text-xs leading-5 text-ink-2 sm:text-[13.5px]"
        {...(!isAtOnce && { label: "Recorded" })}
      >
        <span className={isAtOnce ? "max-sm:hidden" : ""}>
          <Instant at={recordedAt} />{" "}
        </span>
        <span className="text-xs sm:block">by {recordedBy}</span>
      </Cell>
      <PresentOnly>
        <Cell className="no-print whitespace-nowrap">
          {canChange && (
            <span className="flex gap-x-3">
              <Link className="link" href={`/assessments/${id}/correct`}>
                Correct
              </Link>
              <Link className="link" href={`/assessments/${id}/retract`}>
                Retract
              </Link>
              <Link className="link" href={`/assessments/${id}/evidence`}>
                Evidence
              </Link>
            </span>
          )}
        </Cell>
      </PresentOnly>
    </tr>
  );
}
