import type { Desk } from "@/db/desk";
import { readMap } from "@/db/queries/incident/map";
import { PANEL_DAYS, type WorldMap } from "@/domain/map/map";
import { mapRatioOf } from "@/domain/map/map-frame";
import type { Instants } from "@/domain/time/time";

/** Where things happened lately, for the small map of the board. */
export const readPanelMap = (desk: Desk, at?: Instants): Promise<WorldMap> =>
  readMap(desk, { days: PANEL_DAYS, ratio: mapRatioOf("panel") }, at);
