import type { CategoryTrend } from "@/domain/board/category-page";
import type { Tempo } from "@/domain/tempo/tempo";
import type { WeekBar } from "@/domain/tempo/tempo-weeks";
import { isUnusual, tempoSentenceOf, usualSourceOf } from "@/domain/tempo/tempo-words";
import { daysBetween } from "@/domain/time/time";
import { ChartExport } from "../charts/chart-export";
import { TempoChart } from "../charts/tempo-chart";
import { TempoTable } from "../charts/tempo-table";
import { PresentOnly } from "../time/as-of-context";
import { atDesk } from "../ui/desk-address";
import { PlainCard } from "../ui/plain-card";

type Props = { id: string; name: string; tempo: Tempo; trend: CategoryTrend };

/** How often something happens in a category, what is usual, and how unusual the last 7 days are. */
export function TempoCard({ id, name, tempo, trend }: Props) {
  const chart = `${id}-tempo`;
  return (
    <PlainCard aria-labelledby="tempo" className="p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 className="text-[15px] font-semibold" id="tempo">
          Tempo
        </h2>
        <ChartExport chart={chart} shown={trend} title={`${name}: incidents per week and day`} />
      </div>
      <p className="mt-1 text-[15px] leading-6">{tempoSentenceOf(tempo)}</p>
      {isUnusual(tempo) && (
        <PresentOnly>
          <ReviewSuggested />
        </PresentOnly>
      )}
      <div id={chart}>
        <TempoChart name={name} tempo={tempo} trend={trend} weeks={trend.weeks} />
      </div>
      <p className="mt-2 text-xs text-ink-2">
        Wide bars count {barWordsOf(trend.weeks)}, back from the last day of the range; narrow ones single
        days. {tempo.usual !== null && `Usual is ${usualSourceOf(tempo)} the last 7. `}
        <a className="link" href={atDesk("/help/board#tempo")}>
          How this is counted
        </a>
      </p>
      <TempoTable trend={trend} weeks={trend.weeks} />
    </PlainCard>
  );
}

/** How much time a bar stands for; the first may be cut short by the range. */
function barWordsOf(weeks: readonly WeekBar[]): string {
  const last = weeks.at(-1);
  const count = last ? Math.max(1, Math.ceil((daysBetween(last.from, last.to) + 1) / 7)) : 1;
  return count === 1 ? "7 days" : `${count} weeks`;
}

/** An unusual count suggests a review, and never sets a level. */
const ReviewSuggested = () => (
  <p>
    This many incidents suggest reviewing the level. They do not change it:{" "}
    <a className="link" href="#indicators">
      review the indicators
    </a>
    .
  </p>
);
