import type { Lane as LaneData } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import type { Instant } from "@/domain/time/time";
import { trendWordsOf } from "@/domain/trend/trend-words";
import { AnsweringChart } from "./answering-chart";
import { ComparedLines } from "./compared-lines";
import { IncidentDots } from "./incident-dots";
import { Lane } from "./lane";
import { LevelScale } from "./level-scale";
import { MoveMarks } from "./move-marks";
import { TimeAxis } from "./time-axis";
import { UnwatchedWords } from "./unwatched";

type Props = {
  id: string;
  name: string;
  trend: CategoryTrend;
  /** What happened, latest first, for the titles. */
  incidents: readonly { title: string; effectiveAt: Instant }[];
  /** Categories laid over this one on the same days. */
  compared: readonly LaneData[];
};

/** The levels of a category as steps, when they moved, and its incidents, on one time axis; below it those compared. */
export function TrendChart({ id, name, trend, incidents, compared }: Props) {
  const own = { id, name, trend };
  return (
    <AnsweringChart
      className="mt-3 flex grow touch-pan-y flex-col"
      cursor={async () => (await import("./trend-cursor")).TrendCursor}
      cursorProps={{ name, trend, incidents, compared }}
    >
      <div className="flex min-h-44 grow gap-2">
        <LevelScale />
        <div className="relative min-w-0 grow">
          <UnwatchedWords trend={trend} />
          <div className="absolute inset-0">
            <Lane id={`trend-${id}`} label={`Levels of ${name}, ${trendWordsOf(trend)}`} trend={trend} />
          </div>
        </div>
      </div>
      <div className="pl-6 sm:pl-[104px]">
        <MoveMarks moves={trend.moves} trend={trend} />
        <IncidentDots trend={trend} />
      </div>
      {compared.length > 0 && (
        <div className="mt-2 flex h-32 gap-2">
          <LevelScale />
          <div className="min-w-0 grow">
            <ComparedLines lanes={[own, ...compared]} />
          </div>
        </div>
      )}
      <div className="mt-1 pl-6 sm:pl-[104px]">
        <TimeAxis from={trend.from} to={trend.to} />
      </div>
    </AnsweringChart>
  );
}
