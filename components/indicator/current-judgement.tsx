import type { Judgement } from "@/domain/assessment/assessment";
import { type Freshness, isStale } from "@/domain/assessment/freshness";
import { likelihoodTextOf } from "@/domain/assessment/likelihood";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { type EvidenceShown, weightOf, weightWordsOf } from "@/domain/evidence/evidence";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { PresentOnly } from "../time/as-of-context";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Typed } from "../ui/typed";
import { FreshnessWords } from "./freshness-words";

type Props = EvidenceShown & {
  judgement: Judgement | null;
  grounds: Judgement | null;
  freshness: Freshness;
  effectiveAt: UtcInstant;
  /** Whether the words for its freshness run on with the clock. */
  isLive: boolean;
};

/** What holds now and why: for a level that was confirmed, what it rests on comes first. */
export function CurrentJudgement({
  judgement,
  grounds,
  freshness,
  effectiveAt,
  isLive,
  evidence,
  links,
}: Props) {
  const behind = evidence.filter(({ assessmentId: id }) => id === judgement?.id || id === grounds?.id);
  return (
    <section
      aria-label="Current level"
      data-ages
      className={`card grid gap-x-8 gap-y-3 p-4 md:grid-cols-[auto_1fr] ${isStale(freshness.state) ? "hatched" : ""}`}
    >
      <div>
        <LevelBadge large level={judgement?.level ?? null} />
        <p className="mt-2 flex items-center gap-1.5 text-ink-2">
          <FreshnessMark state={freshness.state} />
          {isLive ? (
            <FreshnessWords first={effectiveAt} freshness={freshness}>
              {freshnessWordsOf(freshness, effectiveAt)}
            </FreshnessWords>
          ) : (
            freshnessWordsOf(freshness, effectiveAt)
          )}
        </p>
      </div>
      {judgement ? (
        <Why grounds={grounds} judgement={judgement} weight={weightWordsOf(weightOf(behind, links))} />
      ) : (
        <p className="text-[15px] leading-6">
          This indicator was never assessed: nobody has judged how likely an attack is.{" "}
          <PresentOnly>Set its level below.</PresentOnly>
        </p>
      )}
    </section>
  );
}

type WhyProps = { judgement: Judgement; grounds: Judgement | null; weight: string | undefined };

function Why({ judgement, grounds, weight }: WhyProps) {
  const values = grounds ?? judgement;
  return (
    <div className="space-y-1.5">
      <p className="whitespace-pre-line text-[15px] leading-6">
        <Typed>{values.rationale}</Typed>
      </p>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5 text-ink-2">
        <p>Confidence: {judgement.confidence}.</p>
        {judgement.likelihoodRatio !== null && (
          <p>Likelihood: {likelihoodTextOf(judgement.likelihoodRatio)}.</p>
        )}
        <p>Evidence: {weight ?? "none linked"}.</p>
        <p>
          Holds since <Instant at={values.effectiveAt} />, recorded <Instant at={values.recordedAt} /> by{" "}
          <Typed>{values.recordedBy}</Typed>.
        </p>
      </div>
      {grounds && (
        <p className="text-ink-2">
          Last confirmed <Instant at={judgement.effectiveAt} /> by <Typed>{judgement.recordedBy}</Typed>:{" "}
          <Typed>{judgement.rationale}</Typed>
        </p>
      )}
    </div>
  );
}
