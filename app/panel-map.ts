import type { Desk } from "@/db/desk";
import { readMap } from "@/db/queries/map";
import type { Instants } from "@/domain/assessment/assessment";
import { PANEL_DAYS, type WorldMap } from "@/domain/map/map";
import { mapRatioOf } from "@/domain/map/map-frame";

/** Where things happened lately, for the small map of the board. */
export const readPanelMap = (desk: Desk, at?: Instants): Promise<WorldMap> =>
  readMap(desk, { days: PANEL_DAYS, ratio: mapRatioOf("panel") }, at);
