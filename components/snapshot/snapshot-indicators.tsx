import { likelihoodTextOf } from "@/domain/assessment/likelihood";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { countOf } from "@/domain/count-words";
import type { IsoInstant, SnapshotCategory, SnapshotIndicator } from "@/domain/snapshot/snapshot";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = { category: SnapshotCategory; effectiveAt: IsoInstant };

/** Why a category had its level: the sentence, and the judgement of each of its indicators. */
export const SnapshotIndicators = ({ category, effectiveAt }: Props) => (
  <section aria-labelledby={`why-${category.id}`} className="py-2.5">
    <h3 className="flex flex-wrap items-center gap-x-3 font-semibold" id={`why-${category.id}`}>
      <Typed>{category.name}</Typed> <LevelBadge level={category.level} />
    </h3>
    <p className="text-[13.5px] leading-5 text-ink-2">
      <Typed>{category.explanation.sentence}</Typed>
    </p>
    {category.indicators.length > 0 && (
      <details className="mt-1">
        <summary className="py-1">{countOf(category.indicators.length, "indicator")}</summary>
        <Table isStacked label={`Indicators of ${category.name}`}>
          <TableHead columns={["Indicator", "Level", "Freshness", "Judgement"]} />
          <tbody>
            {category.indicators.map((indicator) => (
              <IndicatorRow effectiveAt={effectiveAt} indicator={indicator} key={indicator.id} />
            ))}
          </tbody>
        </Table>
      </details>
    )}
  </section>
);

const IndicatorRow = ({
  indicator,
  effectiveAt,
}: {
  indicator: SnapshotIndicator;
  effectiveAt: IsoInstant;
}) => (
  <tr className="border-t border-line text-[13.5px] leading-5">
    <Cell className="w-full sm:w-auto">
      <b>
        <Typed>{indicator.name}</Typed>
      </b>
      <span className="block text-xs text-ink-2">
        <Typed>{indicator.place}</Typed>
        {indicator.isDriver && <b> · holds the level</b>}
      </span>
    </Cell>
    <Cell className="whitespace-nowrap">
      <LevelBadge level={indicator.level} />
    </Cell>
    <Cell>
      <span className="flex items-center gap-1.5 text-ink-2">
        <FreshnessMark state={indicator.freshness.state} />
        {freshnessWordsOf(freshnessIn(indicator), Date.parse(effectiveAt))}
      </span>
    </Cell>
    <Cell className="w-full text-ink-2 sm:w-1/2">
      <Judgement judgement={indicator.judgement} />
    </Cell>
  </tr>
);

const freshnessIn = ({ freshness: { state, reviewAt } }: SnapshotIndicator) => ({
  state,
  reviewAt: reviewAt === null ? null : Date.parse(reviewAt),
});

function Judgement({ judgement }: Pick<SnapshotIndicator, "judgement">) {
  if (!judgement) return "Never assessed";
  const { rationale, likelihoodRatio, confidence, effectiveAt, recordedAt, recordedBy } = judgement;
  return (
    <>
      <Typed>{rationale}</Typed>
      <span className="block text-xs">
        {likelihoodRatio !== null && <>Likelihood {likelihoodTextOf(likelihoodRatio)}. </>}
        Confidence {confidence}. Since <Instant at={Date.parse(effectiveAt)} />, recorded{" "}
        <Instant at={Date.parse(recordedAt)} /> by <Typed>{recordedBy}</Typed>
      </span>
    </>
  );
}
