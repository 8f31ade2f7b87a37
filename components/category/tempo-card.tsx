import type { Tempo } from "@/domain/tempo/tempo";
import type { WeekBar } from "@/domain/tempo/tempo-weeks";
import { isUnusual, tempoSentenceOf, usualSourceOf } from "@/domain/tempo/tempo-words";
import { daysBetween } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { TempoChart } from "../charts/tempo-chart";
import { TempoTable } from "../charts/tempo-table";
import { PresentOnly } from "../time/present-only";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";

type Props = { name: string; tempo: Tempo; trend: Trend & { weeks: WeekBar[] } };

/** How often something happens in a category, what is usual, and how unusual the last 7 days are. */
export function TempoCard({ name, tempo, trend }: Props) {
  return (
    <Card aria-labelledby="tempo">
      <h2 className="text-[15px] font-semibold" id="tempo">
        Tempo
      </h2>
      <p className="mt-1 text-[15px] leading-6">{tempoSentenceOf(tempo)}</p>
      {isUnusual(tempo) && (
        <PresentOnly>
          <ReviewSuggested />
        </PresentOnly>
      )}
      <TempoChart name={name} tempo={tempo} trend={trend} weeks={trend.weeks} />
      <p className="mt-2 text-xs text-ink-2">
        Wide bars count {barWordsOf(trend.weeks)}, back from the last day of the range; narrow ones single
        days. {tempo.usual !== null && `Usual is ${usualSourceOf(tempo)} the last 7. `}
        <a className="link" href={atDesk("/help#tempo")}>
          How this is counted
        </a>
      </p>
      <TempoTable trend={trend} weeks={trend.weeks} />
    </Card>
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
