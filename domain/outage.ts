import type { Instants } from "./assessment";
import type { Instant } from "./time";

/** A person's word that the sources of an indicator went down, or came back. The latest one holds. */
export type Outage = {
  id: string;
  indicatorId: string;
  act: "down" | "back";
  reason: string;
  effectiveAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
};

/** Whether an indicator is blind at the two times. `outages` in any order, of any indicators. */
export function isBlindAt(outages: readonly Outage[], indicatorId: string, at: Instants): boolean {
  let last: Outage | undefined;
  for (const outage of outages) {
    if (outage.indicatorId !== indicatorId) continue;
    if (outage.effectiveAt > at.effectiveAt || outage.recordedAt > at.knownAt) continue;
    const isLater =
      !last ||
      outage.effectiveAt > last.effectiveAt ||
      (outage.effectiveAt === last.effectiveAt && outage.recordedAt >= last.recordedAt);
    if (isLater) last = outage;
  }
  return last?.act === "down";
}
