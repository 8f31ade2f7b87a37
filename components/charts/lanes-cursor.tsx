"use client";

import { useEffect, useState } from "react";
import type { Lane } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import { countOf, fewOf } from "@/domain/count-words";
import { withInstants } from "@/domain/time/as-of";
import type { ChartDays } from "@/domain/time/range";
import { fromWire } from "@/domain/time/wire";
import { axisGridOf } from "@/domain/trend/chart-grid";
import { holdersOf } from "@/domain/trend/level-moves";
import { hrefAtStep, stepDayWordsOf } from "@/domain/trend/trend-step";
import { trendStepWordsOf } from "@/domain/trend/trend-words";
import { useAsOf } from "../time/as-of-context";
import { askedNow } from "../ui/desk-address";
import { ChartCursor } from "./chart-cursor";
import type { Readout } from "./chart-readout";
import { moveRowsOf } from "./readout-rows";

/** Most lanes in a readout; of more, those with the highest levels, and always the one under the pointer. */
const MOST_TOLD = 8;

type Props = { lanes: Lane[]; days: ChartDays; plot: string };

/**
 * Lanes of a board that answer together: a day tells of all of them, and of the one that is pointed at who holds its
 * level, which is read when it is pointed at for the first time. A lane leads to its category, the rest to the board.
 */
export function LanesCursor({ lanes, days, plot }: Props) {
  const at = useAsOf();
  const [pointed, setPointed] = useState<string>();
  const detail = useCategoryTrend(pointed, days, lanes);
  const first = lanes[0]?.trend;
  if (!first) return null;
  const readoutOf = (step: number, id?: string): Readout => ({
    title: stepDayWordsOf(first, step),
    rows: toldOf(lanes, step, id).flatMap((lane) => [
      { text: laneWordsOf(lane, step), level: lane.trend.levels[step] ?? null, isStrong: lane.id === id },
      ...(lane.id === id && detail?.categoryId === id ? detailRowsOf(detail, step) : []),
    ]),
    opens: id === undefined ? "board of this day" : "category on this day",
  });
  return (
    <ChartCursor
      grid={axisGridOf(first.levels.length)}
      hrefOf={(step, id) =>
        hrefAtStep(id === undefined ? "/" : `/categories/${encodeURIComponent(id)}`, first, step, at)
      }
      label="Levels and incidents of every category by day"
      lanes={lanes.map(({ id }) => id)}
      onLane={setPointed}
      plot={plot}
      readoutOf={readoutOf}
    />
  );
}

const laneWordsOf = ({ name, trend }: Lane, step: number) => {
  const count = trend.incidents[step] ?? 0;
  return `${name}: ${trendStepWordsOf(trend, step)}${count > 0 ? `, ${countOf(count, "incident")}` : ""}`;
};

function toldOf(lanes: Lane[], step: number, id: string | undefined): Lane[] {
  if (lanes.length <= MOST_TOLD) return lanes;
  const highest = lanes
    .toSorted((a, b) => (b.trend.levels[step] ?? 0) - (a.trend.levels[step] ?? 0))
    .slice(0, MOST_TOLD);
  return lanes.filter((lane) => lane.id === id || highest.includes(lane));
}

function detailRowsOf(detail: CategoryTrend, step: number): Readout["rows"] {
  const held = holdersOf(
    detail,
    detail.indicators.map(({ name, trend }) => ({ name, levels: trend.levels })),
    step,
  );
  return [...(held.length > 0 ? [{ text: `Held by ${fewOf(held)}` }] : []), ...moveRowsOf(detail, step)];
}

/** The trend of a category with its indicators, read once for each that is asked for; anew when the lanes are new. */
function useCategoryTrend(id: string | undefined, days: ChartDays, lanes: Lane[]): CategoryTrend | undefined {
  const at = useAsOf();
  const [read, setRead] = useState<{ of: Lane[]; trends: Record<string, CategoryTrend> }>();
  const trends = read?.of === lanes ? read.trends : undefined;
  const isWanted = id !== undefined && trends?.[id] === undefined;
  useEffect(() => {
    if (!isWanted) return;
    const asking = new AbortController();
    const address = withInstants(`/api/categories/${encodeURIComponent(id)}/trend?days=${days}`, at);
    const load = async () => {
      const response = await fetch(askedNow(address), { signal: asking.signal });
      if (!response.ok) return;
      const trend = fromWire<CategoryTrend>(await response.text());
      setRead((before) => ({
        of: lanes,
        trends: { ...(before?.of === lanes && before.trends), [id]: trend },
      }));
    };
    // What cannot be read is left out of the readout; the banner says that contact was lost.
    load().catch(() => undefined);
    return () => asking.abort();
  }, [isWanted, id, days, at, lanes]);
  return id === undefined ? undefined : trends?.[id];
}
