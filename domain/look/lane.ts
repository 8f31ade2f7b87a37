import type { AlertLevel } from "../alert-level";

/** Units of height of a lane: of each of its five levels, of the line on top, and of both together. */
export const LANE_RISE = 11;
export const LANE_LINE = 2;
export const LANE_HEIGHT = 5 * LANE_RISE + LANE_LINE;

/** How far down a lane the line of a level is. */
export const laneTopOf = (level: AlertLevel): number => LANE_HEIGHT - level * LANE_RISE;

/** Pixels across the dot of so many incidents: larger for more, to a limit. */
export const dotSizeOf = (incidents: number): number => Math.min(4 + incidents, 9);
