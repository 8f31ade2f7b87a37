import type { MapPanelData } from "@/components/board/map-panel";
import { drawingOf } from "@/components/map/drawing";
import type { Desk } from "@/db/desk";
import { readMap } from "@/db/queries/map";
import type { Instants } from "@/domain/assessment/assessment";
import { PANEL_DAYS } from "@/domain/map/map";

/** The size of the board's own map, in pixels of its own. */
const SIZE = { width: 300, height: 400 } as const;

/** Where things happened lately, for the board, with the land beneath it. */
export async function readPlace(desk: Desk, at?: Instants): Promise<MapPanelData> {
  const map = await readMap(desk, { days: PANEL_DAYS, ratio: SIZE.width / SIZE.height }, at);
  return { map, drawing: await drawingOf(map.window, SIZE.width, SIZE.height) };
}
