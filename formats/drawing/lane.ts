import { dotSizeOf, LANE_HEIGHT, LANE_RISE, laneTopOf } from "@/domain/look/lane";
import { levelRunsOf, staleRunsOf } from "@/domain/trend/runs";
import type { Trend } from "@/domain/trend/trend";
import { boxPath, type Canvas, discPath, numberIn } from "./canvas";
import { colour, levelColour } from "./marks";

/** Units of a lane below its base line, for what was stale and for the dots of incidents. */
const LANE_FOOT = 14;
const STALE_HEIGHT = 3;
const DOT_AT = 9;

/** The box of a lane, its foot included. */
type LaneBox = { x: number; y: number; width: number; height: number };

/** A trend as a lane: its level as steps, what was stale hatched below the line, incidents as dots. */
export function drawLane(canvas: Canvas, trend: Trend, box: LaneBox): void {
  const [step, rise] = [box.width / Math.max(1, trend.levels.length), box.height / (LANE_HEIGHT + LANE_FOOT)];
  const at = (units: number) => box.y + units * rise;
  const base = at(LANE_HEIGHT);
  const across = `M${numberIn(box.x)} `;
  for (let level = 1; level <= 5; level++)
    canvas.path(`${across}${numberIn(at(LANE_HEIGHT - level * LANE_RISE))}h${numberIn(box.width)}`, {
      stroke: colour("line"),
      width: 0.4,
    });
  for (const run of levelRunsOf(trend)) {
    const [x, width] = [box.x + run.start * step, run.length * step];
    if (run.level === null) {
      const paint = { stroke: colour("faint"), width: 0.8, dash: [1.5, 2] };
      canvas.path(`M${numberIn(x)} ${numberIn(at(LANE_HEIGHT - 5))}h${numberIn(width)}`, paint);
      continue;
    }
    const top = at(laneTopOf(run.level));
    const paint = levelColour(run.level);
    canvas.path(boxPath(x, top, width, base - top), { fill: paint, opacity: 0.24 });
    canvas.path(`M${numberIn(x)} ${numberIn(top)}h${numberIn(width)}`, { stroke: paint, width: 1.4 });
  }
  canvas.path(`${across}${numberIn(base)}h${numberIn(box.width)}`, { stroke: colour("faint"), width: 0.6 });
  for (const { start, length } of staleRunsOf(trend.stale))
    drawHatch(canvas, box.x + start * step, base + 0.8, length * step, STALE_HEIGHT * rise);
  for (const [i, count] of trend.incidents.entries())
    if (count > 0)
      canvas.path(discPath(box.x + (i + 0.5) * step, at(LANE_HEIGHT + DOT_AT), dotRadius(count, rise)), {
        fill: colour("ink-2"),
      });
}

const dotRadius = (count: number, rise: number) => (dotSizeOf(count) / 2) * Math.min(0.7, rise);

/** Slanted lines in a flat box. */
function drawHatch(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  const lines: string[] = [];
  for (let from = x; from < x + width - 0.2; from += 1.6) {
    const to = Math.min(from + height, x + width);
    lines.push(
      `M${numberIn(from)} ${numberIn(y + height)}L${numberIn(to)} ${numberIn(y + height - (to - from))}`,
    );
  }
  canvas.path(lines.join(""), { stroke: colour("ink-2"), width: 0.6 });
}
