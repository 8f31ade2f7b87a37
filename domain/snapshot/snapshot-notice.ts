import { exerciseNoticeOf } from "../exercise/exercise";
import { dateTimeGroupOf } from "../time/time";
import { type HandOut, leftOutWordsOf } from "./hand-out";
import type { IsoInstant, SnapshotContent } from "./snapshot";

/** The notice on every page and export of the example desk. */
export const EXAMPLE_WORDS = {
  title: "Example desk, January 2020.",
  text: "Its clock runs from 9 January 2020. Published facts with their sources; levels are example judgements.",
} as const;

const EXAMPLE_NOTICE = `${EXAMPLE_WORDS.title} ${EXAMPLE_WORDS.text}`;

/** How a desk describes itself on every page and export. `exercise` is the name of the exercise that it plays. */
type NoticedDesk = { isExample: boolean; exercise?: string | undefined };

/** The notices at the head of everything that a desk exports: that it is an exercise or an example. */
export const deskNoticesOf = ({ isExample, exercise }: NoticedDesk): string[] => [
  ...(exercise ? [exerciseNoticeOf(exercise)] : []),
  ...(isExample ? [EXAMPLE_NOTICE] : []),
];

/** The same in a few words, for every printed page. */
export const deskMarksOf = ({ isExample, exercise }: NoticedDesk): string[] => [
  ...(exercise ? ["EXERCISE"] : []),
  ...(isExample ? ["Example desk, January 2020"] : []),
];

/** A document's instant as a date-time group. */
export const groupOf = (instant: IsoInstant): string => dateTimeGroupOf(Date.parse(instant));

/** Whether a snapshot shows an earlier instant than when it was taken. */
export const isAsOf = ({
  effectiveAt,
  knownAt,
  takenAt,
}: Pick<SnapshotContent, "effectiveAt" | "knownAt" | "takenAt">): boolean =>
  effectiveAt < takenAt || knownAt < takenAt;

/** The title of a document: by its number, if it has one. */
export const documentNameOf = ({ number }: Pick<SnapshotContent, "number">): string =>
  number === null ? "board without a snapshot number" : `snapshot ${number}`;

const UNNUMBERED_NOTICE =
  "No snapshot number: this board was written down as it was asked for, and the desk keeps no copy of it. Take a snapshot to hand on what can be fetched again by its number.";

/** The notices at the head of every export: an example desk, an unsaved board, a past instant, parts left out. */
export function noticesOf(
  snapshot: Pick<HandOut, "number" | "effectiveAt" | "knownAt" | "takenAt" | "desk" | "leftOut">,
): string[] {
  const leftOut = leftOutWordsOf(snapshot);
  const { number, effectiveAt, knownAt, takenAt } = snapshot;
  return [
    ...deskNoticesOf(snapshot.desk),
    ...(number === null ? [UNNUMBERED_NOTICE] : []),
    ...(isAsOf(snapshot)
      ? [
          `As of an earlier moment: the world at ${groupOf(effectiveAt)}, as known at ${groupOf(knownAt)}, ${number === null ? "written" : "taken"} at ${groupOf(takenAt)}.`,
        ]
      : []),
    ...(leftOut === null ? [] : [leftOut]),
  ];
}
