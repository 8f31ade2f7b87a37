import type { Assessment } from "../assessment/assessment";
import type { CheckedLevel } from "./checked-row";
import type { Fate } from "./import";
import { UNDONE_REASON } from "./undo-import";

/** A judgement of one indicator and time, and whether a later one has replaced it. */
type KnownLevel = { row: Assessment; isReplaced: boolean };

const isTakenBack = ({ act, rationale }: Assessment): boolean =>
  act === "retracted" && rationale === UNDONE_REASON;

type Judged = Pick<Assessment, "level" | "likelihoodRatio" | "confidence" | "rationale">;

const isSame = (one: Judged, other: Judged): boolean =>
  (["level", "likelihoodRatio", "confidence", "rationale"] as const).every(
    (part) => one[part] === other[part],
  );

/** The newest judgement of an indicator and time, including a retraction by a person; undefined when there is none. */
export const latestOf = (known: readonly KnownLevel[]): Assessment | undefined =>
  known.findLast(({ row, isReplaced }) => !isReplaced && !isTakenBack(row))?.row;

/**
 * What to do with a level from a file.
 * Shape: `known` are all rows of its indicator and time, in the order of recording. What a person corrected, moved to
 *        another time or retracted stays so, however often a file repeats it.
 */
export function fateOfLevel(level: CheckedLevel, known: readonly KnownLevel[]): Fate {
  const latest = latestOf(known);
  if (!latest) return known.every(({ isReplaced }) => isReplaced) && known.length > 0 ? "unchanged" : "new";
  const isKept = latest.act === "retracted" || isSame(level, latest) || isWrittenOver(level, known);
  return isKept ? "unchanged" : "changed";
}

/** Whether the same level was stored before and then replaced by something other than an undo. */
const isWrittenOver = (level: CheckedLevel, known: readonly KnownLevel[]): boolean =>
  known.some(({ row, isReplaced }) => {
    if (!isReplaced || !isSame(level, row)) return false;
    const over = known.find((other) => other.row.replacesId === row.id)?.row;
    const before = known.find((other) => other.row.id === row.replacesId)?.row;
    return !(over && before && isSame(over, before));
  });
