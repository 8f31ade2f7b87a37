import { EXAMPLE_WORDS } from "./example";
import type { IsoInstant, SnapshotContent } from "./snapshot";
import { dateTimeGroupOf } from "./time";

/** What every export of the example desk says. */
export const EXAMPLE_NOTICE = `${EXAMPLE_WORDS.title} ${EXAMPLE_WORDS.text}`;

/** An instant of a document as a date-time group. */
export const groupOf = (instant: IsoInstant): string => dateTimeGroupOf(Date.parse(instant));

/** Whether a snapshot shows an earlier moment than the one it was taken at. */
export const isAsOf = ({ effectiveAt, knownAt, takenAt }: SnapshotContent): boolean =>
  effectiveAt < takenAt || knownAt < takenAt;

/** What must stand at the head of every export: that the desk is an example, that the moment is past. */
export function noticesOf(snapshot: SnapshotContent): string[] {
  const { effectiveAt, knownAt, takenAt } = snapshot;
  return [
    ...(snapshot.desk.isExample ? [EXAMPLE_NOTICE] : []),
    ...(isAsOf(snapshot)
      ? [
          `As of an earlier moment: the world at ${groupOf(effectiveAt)}, as known at ${groupOf(knownAt)}, taken at ${groupOf(takenAt)}.`,
        ]
      : []),
  ];
}
