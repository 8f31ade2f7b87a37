import type { BoardCategory } from "@/domain/board/board-category";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import type { Instant as UtcInstant } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { Lane } from "../charts/lane";
import { SetLevelLink } from "../set-level/set-level-link";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { PlainCard } from "../ui/plain-card";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = { category: BoardCategory; trends: { id: string; trend: Trend }[]; now: UtcInstant };

/** The indicators of a category, each with its level, its small trend and its freshness. */
export function IndicatorTable({ category, trends, now }: Props) {
  return (
    <PlainCard aria-labelledby="indicators" className="p-4" data-ages>
      <h2 className="text-[15px] font-semibold" id="indicators">
        Indicators
      </h2>
      {category.indicators.length === 0 ? (
        <p className="mt-2 text-ink-2">
          No indicator is watched here yet.{" "}
          <PresentOnly>
            <Link className="link" href={`/categories/${category.id}/indicators/new`}>
              Add the first one
            </Link>
            , then set its level.
          </PresentOnly>
        </p>
      ) : (
        <Table isStacked label="Indicators">
          <thead>
            <tr>
              <HeadCell>Indicator</HeadCell>
              <HeadCell>Level</HeadCell>
              <HeadCell className="hidden md:table-cell">Trend</HeadCell>
              <HeadCell>Freshness</HeadCell>
              <HeadCell className="hidden lg:table-cell">Last assessed</HeadCell>
              <HeadCell>
                <span className="sr-only">Set level</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {category.indicators.map((indicator) => {
              const trend = trends.find((t) => t.id === indicator.id)?.trend;
              return (
                <tr className="border-t border-line" key={indicator.id}>
                  <Cell className="w-full [overflow-wrap:anywhere] sm:w-auto sm:min-w-40">
                    <TimeLink className="font-semibold hover:underline" href={`/indicators/${indicator.id}`}>
                      <Typed>{indicator.name}</Typed>
                    </TimeLink>
                    <span className="block text-xs text-ink-2">
                      <Typed>{indicator.place}</Typed>
                      {category.explanation.driverIds.includes(indicator.id) && <b> · holds the level</b>}
                    </span>
                  </Cell>
                  <Cell>
                    <LevelBadge level={indicator.level} />
                  </Cell>
                  <Cell className="hidden w-[22%] md:table-cell">
                    <div className="h-7">{trend && <Lane id={`small-${indicator.id}`} trend={trend} />}</div>
                  </Cell>
                  <Cell>
                    <span className="flex items-center gap-1.5 text-ink-2 sm:whitespace-nowrap">
                      <FreshnessMark state={indicator.freshness.state} />
                      {freshnessWordsOf(indicator.freshness, now)}
                    </span>
                  </Cell>
                  <Cell className="hidden text-ink-2 lg:table-cell">
                    {indicator.judgement && <Instant at={indicator.judgement.effectiveAt} />}
                  </Cell>
                  <Cell className="whitespace-nowrap">
                    <SetLevelLink indicatorId={indicator.id} name={indicator.name} />
                  </Cell>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </PlainCard>
  );
}
