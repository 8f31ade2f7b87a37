"use client";

import type { Board } from "@/domain/board/board";
import type { BoardCategory } from "@/domain/board/board-category";
import type { Lanes } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import { countOf } from "@/domain/count-words";
import type { IncidentEntry } from "@/domain/incident/incident";
import type { ChartDays } from "@/domain/time/range";
import type { Instant } from "@/domain/time/time";
import { PresentOnly } from "../time/as-of-context";
import { Link } from "../ui/link";
import { PageHead } from "../ui/page-head";
import { Typed } from "../ui/typed";
import { IncidentList } from "./incident-list";
import { IndicatorTable } from "./indicator-table";
import { type BehindLevels, LevelExplanation } from "./level-explanation";
import { MoveList } from "./move-list";
import { TempoCard } from "./tempo-card";
import { TrendCard } from "./trend-card";
import { YearCard } from "./year-card";

type Props = {
  category: BoardCategory;
  board: Board;
  trend: CategoryTrend;
  incidents: IncidentEntry[];
  /** What was linked to the levels of its indicators. */
  evidence: BehindLevels;
  days: ChartDays;
  now: Instant;
  /** Most incidents that are listed. */
  incidentLimit: number;
  /** The categories that are laid over this one, and the lanes of all when there are some. */
  compared: readonly string[];
  lanes: Lanes | null;
  /** What stands above everything else. */
  notice?: React.ReactNode;
};

/** One category as it stands at one moment: why it has its level, how it came about, and what it is made of. */
export function CategoryBody({ category, board, trend, incidents, evidence, now, notice, ...range }: Props) {
  const { id, name } = category;
  const { days, compared, lanes, incidentLimit } = range;
  return (
    <main className="mx-auto w-full max-w-[1600px] space-y-3 px-4 py-3 sm:px-6">
      {notice}
      <PageHead
        actions={
          <PresentOnly>
            <Link className="button" href={`/categories/${id}/indicators/new`}>
              Add indicator
            </Link>
            <Link className="button" href={`/categories/${id}/edit`}>
              Edit category
            </Link>
          </PresentOnly>
        }
        subtitle={
          <>
            <Typed>{category.question}</Typed> Within {countOf(category.horizonDays, "day")}.
          </>
        }
        title={name}
      />
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-[350px_minmax(0,1fr)]">
        <LevelExplanation category={category} evidence={evidence} now={now} />
        <TrendCard {...{ category, board, trend, incidents, days, compared, lanes }} />
      </div>
      <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_380px]">
        <IndicatorTable category={category} now={now} trends={trend.indicators} />
        <MoveList moves={trend.moves} />
      </div>
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <TempoCard id={id} name={name} tempo={category.incidents} trend={trend} />
        <YearCard id={id} name={name} trend={trend} />
      </div>
      <IncidentList incidents={incidents} limit={incidentLimit} />
    </main>
  );
}
