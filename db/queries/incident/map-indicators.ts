import { getTableColumns, lte } from "drizzle-orm";
import { boardHoldsUntil, boardOf } from "@/domain/board/board";
import { versionInForceOf, versionsById } from "@/domain/definition/definition";
import type { MapIndicator, WorldMap } from "@/domain/map/map";
import type { Instant, Instants } from "@/domain/time/time";
import type { Desk } from "../../desk";
import type { View } from "../../store";
import { indicatorVersions } from "../../tables";
import { readBoardFacts } from "../board/board";

const NOWHERE = { latitude: null, longitude: null };

/**
 * The indicators with a position, with their judgements at the two times, and until when that stays right if nothing is
 * recorded; with all categories, in the order of the board.
 */
export async function readWatched(
  view: View,
  desk: Desk,
  at: Instants,
  categoryId?: string,
): Promise<{ categories: WorldMap["categories"]; watched: MapIndicator[]; holdsUntil: Instant }> {
  const { id: _, indicatorId, ...columns } = getTableColumns(indicatorVersions);
  const versions = await view.db
    .select({ ...columns, id: indicatorId })
    .from(indicatorVersions)
    .where(lte(indicatorVersions.recordedAt, at.knownAt));
  const inForce = versionsById(versions);
  const facts = await readBoardFacts(view, desk, at);
  const board = boardOf(facts);
  const watched = board.categories
    .filter((category) => !categoryId || category.id === categoryId)
    .flatMap((category) =>
      category.indicators.flatMap(({ id, name, level, freshness }) => {
        const { latitude, longitude } = versionInForceOf(inForce.get(id) ?? [], at) ?? NOWHERE;
        if (latitude === null || longitude === null) return [];
        return [{ id, categoryId: category.id, name, level, freshness, latitude, longitude }];
      }),
    );
  const categories = board.categories.map(({ id, name }) => ({ id, name }));
  return { categories, watched, holdsUntil: boardHoldsUntil(facts) };
}
