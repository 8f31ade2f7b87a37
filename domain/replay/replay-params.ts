import { accept, type Outcome, type Problem } from "../outcome";
import { asOfInstantsOf } from "../time/as-of-instants";
import { DAY_MS, type Instant } from "../time/time";
import { type ReplayPeriod, SPEEDS, USUAL_SPEED } from "./replay";

/** The replay in an address; `at` is the current instant, `isPlaying` that it plays without JavaScript. */
type ReplayParams = ReplayPeriod & { speed: number; at: Instant; isPlaying: boolean };

type Typed = Partial<Record<"fromAt" | "untilAt" | "speed" | "at" | "play", string>>;

/** The default length of a period. */
const USUAL_SPAN_MS = 14 * DAY_MS;

/**
 * The replay in an address.
 * Shape:  by default, the 14 days until now, at the usual speed, paused at the start.
 * Errors: refusals by field for unreadable times, times after `now` or before kept history, a period that ends before
 *         it starts, and an unknown speed.
 */
export function parseReplayParams(
  typed: Typed,
  now: Instant,
  keptFrom: Instant | null = null,
): Outcome<ReplayParams> {
  const read = (field: "fromAt" | "untilAt" | "at", otherwise: Instant) =>
    instantIn(field, typed[field], Math.max(otherwise, keptFrom ?? otherwise), { now, keptFrom });
  const until = read("untilAt", now);
  const from = read("fromAt", (until.at ?? now) - USUAL_SPAN_MS);
  const at = read("at", from.at ?? now);
  const speed = typed.speed?.trim() ? Number(typed.speed) : USUAL_SPEED;
  const problems: Problem[] = [from, until, at].flatMap(({ problem }) => (problem ? [problem] : []));
  if (!SPEEDS.some((row) => row.speed === speed))
    problems.push({
      field: "speed",
      message: `Speed must be one of: ${SPEEDS.map((s) => s.speed).join(", ")}`,
    });
  if (from.at !== undefined && until.at !== undefined && from.at >= until.at)
    problems.push({ field: "untilAt", message: "The end must be after the start" });
  if (problems.length > 0 || from.at === undefined || until.at === undefined || at.at === undefined)
    return { ok: false, kind: "invalid", problems };
  const standing = Math.min(Math.max(at.at, from.at), until.at);
  return accept({ fromAt: from.at, untilAt: until.at, speed, at: standing, isPlaying: typed.play === "1" });
}

function instantIn(
  field: string,
  text: string | undefined,
  otherwise: Instant,
  { now, keptFrom }: { now: Instant; keptFrom: Instant | null },
): { at?: Instant; problem?: Problem } {
  if (!text?.trim()) return { at: otherwise };
  const parsed = asOfInstantsOf({ effectiveAt: text, knownAt: null }, now, keptFrom);
  if (parsed.ok) return { at: parsed.value?.effectiveAt ?? otherwise };
  return { problem: { field, message: parsed.problems[0]?.message ?? "" } };
}
