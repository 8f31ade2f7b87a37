import type { BoardIndicatorVersion } from "@/domain/board/board-indicator";
import { versionInForceOf } from "@/domain/definition/definition";
import { DAY_MS, endOfDay, type Instant, type Instants } from "@/domain/time/time";
import { type LevelMove, type MovedDay, movedDaysOf } from "@/domain/trend/level-moves";
import type { Trend } from "@/domain/trend/trend";
import type { View } from "../../store";
import { readGrounds, readHolding } from "../desk/holdings";

/** Most moves that a page marks. */
const MOST_MOVES = 60;

type Facts = { at: Instants; indicators: readonly BoardIndicatorVersion[] };

/**
 * When the level of a category changed in its trend, and why, latest first.
 * Cost: a seek for every change, at most MOST_MOVES.
 */
export async function readLevelMoves(
  view: View,
  facts: Facts,
  trend: Trend,
  members: readonly { id: string; trend: Trend }[],
): Promise<LevelMove[]> {
  const levels = members.map(({ id, trend: own }) => ({ id, levels: own.levels }));
  return Promise.all(movedDaysOf(trend, levels, MOST_MOVES).map((moved) => explained(view, facts, moved)));
}

/** A retired indicator takes its level with it, and then that is the reason; otherwise it is the judgement. */
async function explained(view: View, { at, indicators }: Facts, moved: MovedDay): Promise<LevelMove> {
  const own = indicators.filter(({ id }) => id === moved.indicatorId);
  const until = (instant: Instant) => ({ ...at, effectiveAt: Math.min(instant - 1, at.effectiveAt) });
  const dayEnds = endOfDay(moved.day);
  const version = versionInForceOf(own, until(dayEnds));
  if (!version) return { ...moved, name: "", reason: "", movedAt: null, movedBy: null };
  const judgement = await readHolding(view, version.id, until(dayEnds));
  const next = versionInForceOf(own, until(dayEnds + DAY_MS));
  const isLowered = judgement !== undefined && judgement.level < (moved.before ?? 0);
  if (next?.isRetired && !isLowered)
    return {
      ...moved,
      name: next.name,
      reason: next.reason ?? "",
      movedAt: next.recordedAt,
      movedBy: next.recordedBy,
    };
  // A confirmation says why a level still holds; the judgement it rests on says why it was set.
  const set = judgement && ((await readGrounds(view, judgement)) ?? judgement);
  return {
    ...moved,
    name: version.name,
    reason: set?.rationale ?? "",
    movedAt: set?.effectiveAt ?? null,
    movedBy: set?.recordedBy ?? null,
  };
}
