import type { AlertLevel } from "@/domain/alert-level";
import { type ReviewHours, reviewMsOf } from "@/domain/assessment/freshness";
import { DEFAULT_REVIEW_HOURS } from "@/domain/definition/review-hours";
import { refuse } from "@/domain/outcome";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "@/domain/time/time";
import { confirmAssessment } from "../../commands/confirm-assessment";
import { readPresentHolding } from "../../queries/desk/holdings";
import { type AssessmentRow, type AssessmentTable, asExample } from "./assessments";
import type { CategoryId } from "./indicators";
import { type Act, at, type Group } from "./story";

/** UTC hours at which a watch goes through its indicators: both hand-overs, and every fourth hour when pressed. */
const HAND_OVERS = [5, 17];
const ROUNDS = [1, 5, 9, 13, 17, 21];
const PRESSED_BELOW_MS = 12 * HOUR_MS;
/** How late a review may be, so that a daily one can stay with its hand-over. */
const GRACE_MS = 10 * MINUTE_MS;

type Held = { name: string | undefined; level: AlertLevel; effectiveAt: Instant };

/** What stands of some judgements after one more row of the log. */
function standingAfter(standing: readonly Held[], row: AssessmentRow): Held[] {
  const others = standing.filter((h) => h.name === undefined || !isReplacedBy(h.name, row));
  if ("retracts" in row) return others;
  const name = "corrects" in row ? row.corrects : row.name;
  return [...others, { name, level: row.level, effectiveAt: at(row.since ?? row.at) }];
}

const isReplacedBy = (name: string, row: AssessmentRow) =>
  ("corrects" in row && row.corrects === name) || ("retracts" in row && row.retracts === name);

/** The rounds of a watch after an instant, in order, each a few minutes off its hour. */
function* roundsAfter(after: Instant, hours: readonly number[], minute: number): Generator<Instant> {
  for (let day = Math.floor(after / DAY_MS); ; day++)
    for (const hour of hours) {
      const round = day * DAY_MS + hour * HOUR_MS + (minute + ((day * 3) % 7)) * MINUTE_MS;
      if (round > after) yield round;
    }
}

/** The last round before a level must be reviewed; the next one when it is late already. */
function nextReviewOf(held: Held, hours: ReviewHours, minute: number, after: Instant): Instant {
  const reviewMs = reviewMsOf(held.level, hours);
  const dueAt = held.effectiveAt + reviewMs + GRACE_MS;
  let chosen: Instant | undefined;
  for (const round of roundsAfter(after, reviewMs < PRESSED_BELOW_MS ? ROUNDS : HAND_OVERS, minute)) {
    if (chosen !== undefined && round > dueAt) break;
    chosen = round;
    if (round > dueAt) break;
  }
  return chosen ?? dueAt;
}

/**
 * When the watch reviewed an indicator between its judgements.
 * Shape:  ascending, before `until`; `rows` is the indicator's log; nothing lies in the times of `unreviewed`.
 */
function reviewTimesOf(
  rows: readonly AssessmentRow[],
  hours: ReviewHours,
  minute: number,
  unreviewed: readonly Unreviewed[],
  until: Instant,
): Instant[] {
  const times: Instant[] = [];
  let standing: Held[] = [];
  const pauseAt = (time: Instant) => unreviewed.find((u) => time >= at(u.from) && time < at(u.to));
  for (const [i, row] of rows.entries()) {
    standing = standingAfter(standing, row);
    const next = rows[i + 1];
    const end = next ? at(next.at) : until;
    for (let now = at(row.at); ; ) {
      const held = [...standing].sort((a, b) => a.effectiveAt - b.effectiveAt).at(-1);
      if (!held) break;
      const review = nextReviewOf(held, hours, minute, now);
      if (review >= end) break;
      const pause = pauseAt(review);
      now = pause ? at(pause.to) : review;
      if (pause) continue;
      times.push(review);
      standing = [...standing, { name: undefined, level: held.level, effectiveAt: review }];
    }
  }
  return times;
}

const isDay = (time: Instant) => time % DAY_MS >= 5 * HOUR_MS && time % DAY_MS < 17 * HOUR_MS;

const REASONS = {
  pressed: "Four-hourly check at this level: nothing allows a lower one yet.",
  morning: [
    "Morning review: the night's reports change nothing here; the level stands.",
    "Morning review: nothing new bears on this sign; the level stands.",
    "Taken over from the night watch; the criterion of this level still fits.",
  ],
  evening: [
    "Evening hand-over: the day's reports change nothing here; the level stands.",
    "Evening hand-over: read against the criteria; the level stands.",
  ],
} as const;

function reasonOf(time: Instant, isPressed: boolean): string {
  if (isPressed) return REASONS.pressed;
  const reasons = isDay(time) ? REASONS.morning : REASONS.evening;
  return reasons[Math.floor(time / DAY_MS) % reasons.length] ?? reasons[0];
}

/** A review in which the watch found that the level still held. */
const reviewAct = (indicatorId: string, recordedAt: Instant): Act => ({
  recordedAt,
  by: isDay(recordedAt) ? "Day watch" : "Night watch",
  name: `review of ${indicatorId}`,
  async record(desk) {
    const held = await desk.store.read((view) => readPresentHolding(view, indicatorId));
    if (!held) return refuse("This indicator was never assessed", "indicatorId");
    const rationale = asExample(reasonOf(recordedAt, held.level === 5));
    return confirmAssessment(desk, { indicatorId, seenId: held.id, rationale });
  },
});

/** Minutes past the hour at which each indicator of a category has its turn: they are read one after another. */
const MINUTES_APART = 6;

/** The routine reviews of one category, up to `until`. */
export const reviewActs = (categoryId: CategoryId, table: AssessmentTable, until: Instant): Act[] =>
  Object.entries(table).flatMap(([indicatorId, rows], turn) =>
    reviewTimesOf(
      rows,
      DEFAULT_REVIEW_HOURS[categoryId],
      turn * MINUTES_APART,
      UNREVIEWED.filter((each) => each.indicatorId === indicatorId),
      until,
    ).map((time) => reviewAct(indicatorId, time)),
  );

/** A time in which nobody reviewed an indicator. */
type Unreviewed = { indicatorId: string; from: Group; to: Group };

/** Times in which nobody looked: holidays, a night when all eyes were elsewhere, and a morning round not finished. */
const UNREVIEWED: readonly Unreviewed[] = [
  { indicatorId: "cyber-recruitment", from: "211200ZDEC19", to: "100000ZJAN20" },
  { indicatorId: "cyber-wiper-malware", from: "051200ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "cyber-iranian-channels", from: "161500ZNOV19", to: "231400ZNOV19" },
  { indicatorId: "rockets-balad-taji", from: "072356ZJAN20", to: "080300ZJAN20" },
  { indicatorId: "kidnapping-contractors", from: "090400ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "shipping-hormuz-seizures", from: "090400ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "shipping-warnings", from: "090400ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "shipping-red-sea", from: "240000ZDEC19", to: "280000ZDEC19" },
  { indicatorId: "drones-houthi", from: "270000ZDEC19", to: "310000ZDEC19" },
  { indicatorId: "kidnapping-activists", from: "051200ZNOV19", to: "071200ZNOV19" },
];
