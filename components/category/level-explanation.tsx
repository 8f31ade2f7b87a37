import { type BoardCategory, TRACKER_DAYS } from "@/domain/board/board-category";
import { changeWordsOf } from "@/domain/board/change-words";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { POLICIES } from "@/domain/board/rollup";
import { countOf } from "@/domain/count-words";
import { type CategoryEvidence, weightOf, weightWordsOf } from "@/domain/evidence/evidence";
import { CHANGE_DAYS } from "@/domain/tempo/tempo";
import { isUnusual, tempoSentenceOf } from "@/domain/tempo/tempo-words";
import type { Instant } from "@/domain/time/time";
import { PresentOnly } from "../time/present-only";
import { Card } from "../ui/card";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";
import { SurgeMark } from "../ui/surge-mark";
import { Tracker } from "../ui/tracker";
import { Typed } from "../ui/typed";

export type BehindLevels = Pick<CategoryEvidence, "evidence" | "links">;
type Props = { category: BoardCategory; now: Instant; evidence: BehindLevels };

/** Why a category has its level: which indicators hold it, on which evidence, by which policy, how sure, and how fresh. */
export function LevelExplanation({ category, now, evidence }: Props) {
  const { level, explanation, confidence, freshness, tracker } = category;
  const { name, version } = explanation.policy;
  return (
    <Card
      aria-labelledby="why"
      className="grid gap-x-8 gap-y-3 md:grid-cols-[minmax(220px,auto)_1fr]"
      data-ages
    >
      <div>
        <LevelBadge large level={level} />
        <p className="mb-3 mt-1 text-ink-2">
          Change in {CHANGE_DAYS} days: {changeWordsOf(category)}
        </p>
        <Tracker trend={tracker} />
        <p className="mt-1 text-xs text-ink-2">Last {TRACKER_DAYS} days</p>
      </div>
      <div className="space-y-1">
        <h2 className="text-[15px] font-semibold" id="why">
          Why this level
        </h2>
        <p className="text-[15px] leading-6">
          <Typed>{explanation.sentence}</Typed>
        </p>
        {isUnusual(category.incidents) && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SurgeMark tempo={category.incidents} />
            <span>
              Incidents: {tempoSentenceOf(category.incidents)}{" "}
              <PresentOnly>A review is suggested. </PresentOnly>
              <a className="link" href="#tempo">
                See the tempo
              </a>
            </span>
          </p>
        )}
        {level !== null && <p>Evidence: {evidenceWordsOf(category, evidence)}.</p>}
        {confidence && <p>Confidence: {confidence}.</p>}
        <p className="text-ink-2">
          Policy “{name}”, version {version}: {POLICIES[name].meaning}
        </p>
        <p className="flex items-center gap-1.5 text-ink-2">
          <FreshnessMark state={freshness.state} />
          {freshnessSentenceOf(category, now)}
        </p>
      </div>
    </Card>
  );
}

/** The evidence behind the indicators that hold the level; the others' is not counted. */
function evidenceWordsOf({ explanation }: BoardCategory, { evidence, links }: BehindLevels): string {
  const behind = evidence.filter((each) => explanation.driverIds.includes(each.indicatorId));
  return weightWordsOf(weightOf(behind, links)) ?? "none linked";
}

function freshnessSentenceOf({ freshness, indicators }: BoardCategory, now: Instant): string {
  const { staleCount, neverCount } = freshness;
  if (staleCount > 0)
    return `${staleCount} of ${countOf(indicators.length, "indicator")} stale; the worst is ${freshnessWordsOf(freshness, now)}`;
  if (neverCount > 0) return `${neverCount} of ${countOf(indicators.length, "indicator")} never assessed`;
  return `Freshness: ${freshnessWordsOf(freshness, now)}`;
}
