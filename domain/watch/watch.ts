import { type Refusal, refuse } from "../outcome";
import { dateTimeGroupOf, type Instant } from "../time/time";

/**
 * A watch, from `effectiveAt` until the next one begins. Whoever recorded the row has it.
 * Shape: `acknowledgesId` is the hand-over whose acknowledgement started it; `reason` says why it started without one
 *        while someone else had the watch.
 */
export type Watch = {
  id: string;
  acknowledgesId: string | null;
  reason: string | null;
  effectiveAt: Instant;
  plannedUntilAt: Instant | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** A hand-over that is not acknowledged yet. `nextOfficer` is null when the next officer is not known. */
export type PendingHandover = {
  id: string;
  number: number;
  nextOfficer: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** Who has the watch, and any hand-over that is not acknowledged yet. */
export type WatchState = { watch: Watch | null; pending: PendingHandover | null };

/** Whether two names mean the same person, ignoring case and surrounding spaces. */
export const isSamePerson = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

type Times = Pick<Watch, "effectiveAt" | "plannedUntilAt">;

/** Why nobody can start a watch at these times; undefined when someone can. `notBefore` is the earliest start. */
function refusalOfTimes(
  { effectiveAt, plannedUntilAt }: Times,
  notBefore: { at: Instant; what: string } | null,
): Refusal | undefined {
  if (notBefore && effectiveAt < notBefore.at)
    return refuse(
      `A watch cannot begin before ${notBefore.what} at ${dateTimeGroupOf(notBefore.at)}`,
      "effectiveAt",
    );
  if (plannedUntilAt !== null && plannedUntilAt <= effectiveAt)
    return refuse("Planned until must be after the start of the watch", "plannedUntilAt");
  return undefined;
}

/**
 * Why someone cannot start a watch; undefined when they can.
 * Errors: a pending hand-over, which they must acknowledge instead; they already have it; someone else has it and no
 *         reason was given; invalid times.
 */
export function refusalOfStart(
  values: Times & Pick<Watch, "reason">,
  officer: string,
  { watch, pending }: WatchState,
): Refusal | undefined {
  if (pending && !isSamePerson(pending.recordedBy, officer))
    return refuse(
      `${pending.recordedBy} has handed over: acknowledge hand-over ${pending.number}, which starts your watch`,
    );
  if (watch && isSamePerson(watch.recordedBy, officer))
    return refuse(
      `${watch.recordedBy} has the watch already, since ${dateTimeGroupOf(watch.effectiveAt)}`,
      "actor",
    );
  if (watch && values.reason === null)
    return refuse(
      `${watch.recordedBy} has the watch and has not handed over; give a reason for taking it without a hand-over`,
      "reason",
    );
  return refusalOfTimes(values, watch && { at: watch.effectiveAt, what: `that of ${watch.recordedBy}` });
}

/**
 * Why someone cannot acknowledge a pending hand-over; undefined when they can.
 * Errors: their own hand-over; a time before it; invalid times.
 */
export function refusalOfAcknowledgement(
  values: Times,
  officer: string,
  pending: PendingHandover,
): Refusal | undefined {
  if (isSamePerson(pending.recordedBy, officer))
    return refuse(
      `${pending.recordedBy} handed over; the officer who takes the watch has to acknowledge it, by another name`,
      "actor",
    );
  return refusalOfTimes(values, { at: pending.recordedAt, what: `hand-over ${pending.number} was written` });
}

type EndedWatch = { watch: Watch; endedAt: Instant };

/**
 * The last watch of an officer that has ended; undefined when there is none.
 * Shape: `watches` latest first.
 */
export function lastEndedWatchOf(watches: readonly Watch[], officer: string): EndedWatch | undefined {
  const at = watches.findIndex((watch, i) => i > 0 && isSamePerson(watch.recordedBy, officer));
  const [watch, next] = [watches[at], watches[at - 1]];
  return watch && next && { watch, endedAt: next.effectiveAt };
}
