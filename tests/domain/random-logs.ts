import fc from "fast-check";
import type { AlertLevel } from "@/domain/alert-level";
import { type Assessment, standingJudgementsOf } from "@/domain/assessment/assessment";
import { HOUR_MS } from "@/domain/time/time";
import { judgement, NOTHING, NOW } from "./examples";

/** The indicators of the logs. */
export const IDS = ["rails", "drills", "chatter"] as const;
/** When the logs begin. */
export const BEGIN = NOW - 2000 * HOUR_MS;

type Entry = {
  indicator: number;
  level: AlertLevel;
  hoursOn: number;
  hoursBack: number;
  replaces: number | null;
  act: "correct" | "retract" | "confirm";
};
const entries = fc.array(
  fc.record<Entry>({
    indicator: fc.nat(2),
    level: fc.constantFrom(1, 2, 3, 4, 5),
    hoursOn: fc.nat(48),
    hoursBack: fc.oneof(fc.constant(0), fc.nat(900)),
    replaces: fc.option(fc.nat(20), { freq: 3 }),
    act: fc.constantFrom("correct", "retract", "confirm"),
  }),
  { maxLength: 30 },
);

/** A log as a desk keeps it: recorded in order, nothing before it holds, each row replaced at most once. */
function logOf(rows: readonly Entry[]): Assessment[] {
  const log: Assessment[] = [];
  let recordedAt = BEGIN;
  for (const { indicator, level, hoursOn, hoursBack, replaces, act } of rows) {
    recordedAt += hoursOn * HOUR_MS;
    const open = standingJudgementsOf(log, recordedAt);
    const about = replaces === null ? undefined : open[replaces % Math.max(1, open.length)];
    const id = `row ${(log.length * 7) % 31}`;
    const effectiveAt = recordedAt - hoursBack * HOUR_MS;
    const made = judgement({
      id,
      indicatorId: about?.indicatorId ?? IDS[indicator] ?? "rails",
      effectiveAt,
      recordedAt,
      level,
    });
    if (!about) log.push(made);
    else if (act === "confirm")
      log.push({
        ...made,
        act: "confirmed",
        level: about.level,
        effectiveAt: recordedAt,
        restsOnId: about.restsOnId ?? about.id,
      });
    else if (act === "correct") log.push({ ...made, act: "corrected", replacesId: about.id });
    else log.push({ ...made, ...NOTHING, replacesId: about.id, effectiveAt: about.effectiveAt });
  }
  return log;
}
/** Logs of a desk with late, corrected, retracted and confirmed levels. */
export const logs = entries.map(logOf);
