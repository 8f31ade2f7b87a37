import { countOf } from "@/domain/count-words";
import { dotSizeOf, LANE_HEIGHT, LANE_RISE } from "@/domain/look/lane";
import { DOCUMENT_WORDS } from "@/domain/snapshot/document-words";
import type { Snapshot, SnapshotCategory } from "@/domain/snapshot/snapshot";
import { addDays, type Day, dayWordsOf } from "@/domain/time/time";
import { type LevelRun, levelRunsOf, type Run, staleRunsOf } from "@/domain/trend/runs";
import { laneWordsOf } from "../words";
import { toneOf } from "./marks";
import { type Markup, markup } from "./markup";

/** Units of a lane: the width of a step; space below the line for the dots of incidents. */
const STEP = 10;
const FOOT = 14;
/** Days between the labels of the time axis. */
const LABEL_EVERY = 15;

const heightOf = (run: LevelRun) => (run.level ?? 0) * LANE_RISE;

/** A category with its trend. */
type Charted = Pick<SnapshotCategory, "name" | "trend">;

/** One lane per category on a shared time axis: the level as steps, stale parts hatched, incidents as dots below. */
export const lanesOf = ({
  schema,
  categories,
}: Pick<Snapshot, "schema"> & { categories: readonly Charted[] }): Markup => markup`<div class="lanes">
${categories.map((category) => laneOf(category, schema))}${axisOf(categories[0])}</div>`;

function laneOf(category: Charted, schema: Snapshot["schema"]): Markup {
  const { trend } = category;
  const width = trend.levels.length * STEP;
  const incidents = trend.incidents.reduce((sum, count) => sum + count, trend.impreciseIncidents);
  return markup`<div class="lane"><p><b>${category.name}</b><span>${countOf(incidents, "incident")}</span></p>
<svg viewBox="0 0 ${width} ${LANE_HEIGHT + FOOT}" preserveAspectRatio="none" role="img" aria-label="${laneWordsOf(category, schema)}">
${DOCUMENT_WORDS[schema].levels.map(({ level }) => markup`<path class="grid" d="M0 ${LANE_HEIGHT - level * LANE_RISE}H${width}"/>`)}
${levelRunsOf(trend).map(stepOf)}${staleRunsOf(trend.stale).map(hatchOf)}<path class="base" d="M0 ${LANE_HEIGHT}H${width}"/>
${trend.incidents.map((count, day) => (count > 0 ? dotOf(count, day) : null))}</svg></div>
`;
}

function stepOf(run: LevelRun): Markup {
  const [x, width, height] = [run.start * STEP, run.length * STEP, heightOf(run)];
  if (run.level === null) return markup`<path class="unknown" d="M${x} ${LANE_HEIGHT - 5}h${width}"/>`;
  return markup`<g class="${toneOf(run.level)}"><rect class="fill" x="${x}" y="${LANE_HEIGHT - height}" width="${width}" height="${height}"/><path class="edge" d="M${x} ${LANE_HEIGHT - height}h${width}"/></g>`;
}

const hatchOf = ({ start, length }: Run): Markup =>
  markup`<rect class="doubt" x="${start * STEP}" y="${LANE_HEIGHT + 1}" width="${length * STEP}" height="4" fill="url(#hatch)"/>`;

/** A zero-length line with round ends: a dot that stays round however wide the lane is drawn. */
const dotOf = (count: number, day: number): Markup =>
  markup`<path class="dot" d="M${day * STEP + STEP / 2} ${LANE_HEIGHT + 9}h0" stroke-width="${dotSizeOf(count)}"/>`;

function axisOf(first: Charted | undefined): Markup | null {
  if (!first) return null;
  const { from, to, levels, stepDays } = first.trend;
  const days = levels.length * stepDays;
  const labels = Array.from({ length: Math.floor(days / LABEL_EVERY) }, (_, i) => i * LABEL_EVERY);
  const label = (day: number) => {
    const share = ((day / days) * 100).toFixed(2);
    return markup`<span style="left:${share}%">${dayAndMonth(addDays(from, day))}</span>`;
  };
  return markup`<div class="lane axis" aria-hidden="true"><p></p><div>${labels.map(label)}<span class="last">${dayAndMonth(to)}</span></div></div>`;
}

const dayAndMonth = (day: Day) => dayWordsOf(day).replace(/ \d+$/, "");
