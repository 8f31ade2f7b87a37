import { worstFreshnessOf } from "@/domain/assessment/freshness";
import type { MapIndicator } from "@/domain/map/map";
import { isUnsure } from "@/domain/map/map-labels";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelShape, levelColour } from "../ui/level-shape";

type Labelled = Pick<MapIndicator, "level" | "freshness">;
type Props = { indicators: readonly [Labelled, ...Labelled[]] };

/** The highest level and how many more: hatched as a tile is, with the mark of the worst, while any cannot be relied on. */
export function IndicatorLabel({ indicators }: Props) {
  const { level } = indicators[0];
  const unsure = worstFreshnessOf(indicators.filter(isUnsure).map((each) => each.freshness))?.state;
  return (
    <span
      className={`flex items-center justify-center gap-1 whitespace-nowrap rounded border bg-card px-1 text-xs font-semibold leading-[18px] ${
        unsure ? "hatched-small border-dashed border-ink-1" : "border-ink-3/60"
      }`}
    >
      <LevelShape level={level} size={10} />
      <span className={levelColour(level)}>{level ?? "?"}</span>
      {indicators.length > 1 && <span className="font-normal text-ink-2">+{indicators.length - 1}</span>}
      {unsure && <FreshnessMark state={unsure} />}
    </span>
  );
}
