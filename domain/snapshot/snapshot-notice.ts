import { EXAMPLE_WORDS } from "../example";
import { exerciseNoticeOf } from "../exercise/exercise";
import { dateTimeGroupOf } from "../time/time";
import type { IsoInstant, SnapshotContent } from "./snapshot";

/** What every export of the example desk says. */
const EXAMPLE_NOTICE = `${EXAMPLE_WORDS.title} ${EXAMPLE_WORDS.text}`;

/** What a desk says of itself on every page and export. `exercise` is the name of the exercise that it plays. */
export type NoticedDesk = { isExample: boolean; exercise?: string | undefined };

/** What must stand at the head of whatever a desk hands out: that it plays an exercise, that it is an example. */
export const deskNoticesOf = ({ isExample, exercise }: NoticedDesk): string[] => [
  ...(exercise ? [exerciseNoticeOf(exercise)] : []),
  ...(isExample ? [EXAMPLE_NOTICE] : []),
];

/** The same in a few words, for every sheet of paper. */
export const deskMarksOf = ({ isExample, exercise }: NoticedDesk): string[] => [
  ...(exercise ? ["EXERCISE"] : []),
  ...(isExample ? ["Example desk, January 2020"] : []),
];

/** An instant of a document as a date-time group. */
export const groupOf = (instant: IsoInstant): string => dateTimeGroupOf(Date.parse(instant));

/** Whether a snapshot shows an earlier moment than the one it was taken at. */
export const isAsOf = ({ effectiveAt, knownAt, takenAt }: SnapshotContent): boolean =>
  effectiveAt < takenAt || knownAt < takenAt;

/** What a document is called: by its number, or as a board that has none. */
export const documentNameOf = ({ number }: Pick<SnapshotContent, "number">): string =>
  number === null ? "board without a snapshot number" : `snapshot ${number}`;

const UNNUMBERED_NOTICE =
  "No snapshot number: this board was written down as it was asked for, and the desk keeps no copy of it. Take a snapshot to hand on what can be fetched again by its number.";

/** What must stand at the head of every export: an example desk, a board that is not kept, a moment that is past. */
export function noticesOf(snapshot: SnapshotContent): string[] {
  const { number, effectiveAt, knownAt, takenAt } = snapshot;
  return [
    ...deskNoticesOf(snapshot.desk),
    ...(number === null ? [UNNUMBERED_NOTICE] : []),
    ...(isAsOf(snapshot)
      ? [
          `As of an earlier moment: the world at ${groupOf(effectiveAt)}, as known at ${groupOf(knownAt)}, ${number === null ? "written" : "taken"} at ${groupOf(takenAt)}.`,
        ]
      : []),
  ];
}
