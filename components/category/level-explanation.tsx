import { type BoardCategory, TRACKER_DAYS } from "@/domain/board/board-category";
import { changeWordsOf } from "@/domain/board/change-words";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { POLICIES } from "@/domain/board/rollup";
import { countOf } from "@/domain/count-words";
import { type CategoryEvidence, weightOf, weightWordsOf } from "@/domain/evidence/evidence";
import { CHANGE_DAYS } from "@/domain/tempo/tempo";
import { isUnusual } from "@/domain/tempo/tempo-words";
import type { Instant } from "@/domain/time/time";
import { DayStrip } from "../ui/day-strip";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";
import { PlainCard } from "../ui/plain-card";
import { SurgeMark } from "../ui/surge-mark";
import { Typed } from "../ui/typed";

export type BehindLevels = Pick<CategoryEvidence, "evidence" | "links">;
type Props = { category: BoardCategory; now: Instant; evidence: BehindLevels };

/** Why a category has its level: which indicators hold it, on which evidence, by which policy, how sure, and how fresh. */
export function LevelExplanation({ category, now, evidence }: Props) {
  const { level, explanation, confidence, freshness, tracker } = category;
  const { name, version } = explanation.policy;
  return (
    <PlainCard aria-labelledby="why" className="flex flex-col p-4" data-ages>
      <h2 className="text-[15px] font-semibold" id="why">
        Why this level
      </h2>
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-4">
        <LevelBadge large level={level} />
        <p className="text-right text-xs text-ink-2">
          <b className="text-[13.5px] text-ink-1">{changeWordsOf(category)}</b>
          <br />
          in {CHANGE_DAYS} days
        </p>
      </div>
      <p className="mt-2 leading-5 [overflow-wrap:anywhere]">
        <Typed>{explanation.sentence}</Typed>
      </p>
      {isUnusual(category.incidents) && (
        <p className="mt-2">
          <SurgeMark tempo={category.incidents} />{" "}
          <a className="link" href="#tempo">
            See the tempo
          </a>
        </p>
      )}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line pt-3">
        {level !== null && <Fact name="Evidence">{evidenceWordsOf(category, evidence)}</Fact>}
        {confidence && <Fact name="Confidence">{confidence}</Fact>}
        <Fact name="Freshness">
          <span className="flex items-center gap-1.5">
            <FreshnessMark state={freshness.state} />
            {freshnessSentenceOf(category, now)}
          </span>
        </Fact>
        <Fact name="Policy">
          {name}, version {version}
          <span className="block text-xs text-ink-2">{POLICIES[name].meaning}</span>
        </Fact>
      </dl>
      <div className="mt-auto pt-3">
        <DayStrip id={`why-${category.id}`} trend={tracker} />
        <p className="mt-1 text-xs text-ink-2">Last {TRACKER_DAYS} days</p>
      </div>
    </PlainCard>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);

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
  return freshnessWordsOf(freshness, now);
}
