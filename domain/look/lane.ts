import type { AlertLevel } from "../alert-level";

/** Height of a lane in units: of each of its five levels, of the line on top, and in all. */
export const LANE_RISE = 11;
export const LANE_LINE = 2;
export const LANE_HEIGHT = 5 * LANE_RISE + LANE_LINE;

/** How far down a lane a level's line is. */
export const laneTopOf = (level: AlertLevel): number => LANE_HEIGHT - level * LANE_RISE;

/** Pixels across the dot of so many incidents: larger for more, to a limit. */
export const dotSizeOf = (incidents: number): number => Math.min(4 + incidents, 9);
