import { getTableColumns, lte } from "drizzle-orm";
import type { Board } from "@/domain/board/board";
import { versionInForceOf, versionsById } from "@/domain/definition/definition";
import type { MapIndicator } from "@/domain/map/map";
import type { View } from "../../store";
import { indicatorVersions } from "../../tables";

const NOWHERE = { latitude: null, longitude: null };

/** The indicators with a position, as they stand on a board. */
export async function readWatched(view: View, board: Board, categoryId?: string): Promise<MapIndicator[]> {
  const { id: _, indicatorId, ...columns } = getTableColumns(indicatorVersions);
  const versions = await view.db
    .select({ ...columns, id: indicatorId })
    .from(indicatorVersions)
    .where(lte(indicatorVersions.recordedAt, board.knownAt));
  const inForce = versionsById(versions);
  return board.categories
    .filter((category) => !categoryId || category.id === categoryId)
    .flatMap((category) =>
      category.indicators.flatMap(({ id, name, level, freshness }) => {
        const { latitude, longitude } = versionInForceOf(inForce.get(id) ?? [], board) ?? NOWHERE;
        if (latitude === null || longitude === null) return [];
        return [{ id, categoryId: category.id, name, level, freshness, latitude, longitude }];
      }),
    );
}
