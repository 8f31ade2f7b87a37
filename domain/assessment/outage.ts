import { type Refusal, refuse } from "../outcome";
import { byTimes } from "../time/sort-by-times";
import { dateTimeGroupOf, type Instant, type Instants, LAST_INSTANT } from "../time/time";
/** A person's report that the sources of an indicator went down, or came back. The latest one holds. */
export type Outage = {
  id: string;
  indicatorId: string;
  act: "down" | "back";
  reason: string;
  effectiveAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
};

/** The latest report about an indicator's sources at the two times. `outages` in any order, of any indicators. */
function outageInForceOf(outages: readonly Outage[], indicatorId: string, at: Instants): Outage | undefined {
  let last: Outage | undefined;
  for (const outage of outages) {
    if (outage.indicatorId !== indicatorId) continue;
    if (outage.effectiveAt > at.effectiveAt || outage.recordedAt > at.knownAt) continue;
    if (!last || byTimes(outage, last) > 0) last = outage;
  }
  return last;
}

/** Whether an indicator is blind at the two times. */
export const isBlindAt = (outages: readonly Outage[], indicatorId: string, at: Instants): boolean =>
  outageInForceOf(outages, indicatorId, at)?.act === "down";

/**
 * Why an outage report is refused; undefined when it is not.
 * Shape:  `known` are all reports recorded so far, in any order.
 * Errors: down while already down; back while not down, or before the last time they went down.
 */
export function refusalOfOutage(
  { indicatorId, act, effectiveAt }: Pick<Outage, "indicatorId" | "act" | "effectiveAt">,
  known: readonly Outage[],
): Refusal | undefined {
  const inForceAt = (instant: Instant) =>
    outageInForceOf(known, indicatorId, { effectiveAt: instant, knownAt: LAST_INSTANT });
  const then = inForceAt(effectiveAt);
  if (act === "down") return then?.act === "down" ? refuse(`${saidOf(then)} already`, "act") : undefined;
  const lastDown = known
    .filter((outage) => outage.indicatorId === indicatorId && outage.act === "down")
    .reduce<Outage | undefined>((last, each) => (last && byTimes(last, each) > 0 ? last : each), undefined);
  if (lastDown && effectiveAt < lastDown.effectiveAt)
    return refuse(`${saidOf(lastDown)}; they cannot be back before that`, "effectiveAt");
  if (then?.act === "down") return undefined;
  return refuse(then ? `${saidOf(then)} already` : "The sources were never down", "act");
}

const saidOf = ({ act, effectiveAt, recordedBy }: Outage): string =>
  `${recordedBy} reported the sources ${act} since ${dateTimeGroupOf(effectiveAt)}`;
