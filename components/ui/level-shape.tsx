import { type AlertLevel, levelRowOf } from "@/domain/alert-level";
import { LEVEL_SHAPES, MARK_BOX } from "@/domain/look/marks";
import { MarkParts } from "./mark-parts";

const COLOURS: Record<AlertLevel, string> = {
  1: "text-level-1",
  2: "text-level-2",
  3: "text-level-3",
  4: "text-level-4",
  5: "text-level-5",
};

const FILLS: Record<AlertLevel, string> = {
  1: "fill-level-1",
  2: "fill-level-2",
  3: "fill-level-3",
  4: "fill-level-4",
  5: "fill-level-5",
};

const EDGES: Record<AlertLevel, string> = {
  1: "border-t-level-1",
  2: "border-t-level-2",
  3: "border-t-level-3",
  4: "border-t-level-4",
  5: "border-t-level-5",
};

/** The colour of a level in a drawing. */
export const levelFill = (level: AlertLevel): string => FILLS[level];

/** The colour of a level along the upper edge of a box. */
export const levelEdge = (level: AlertLevel): string => EDGES[level];

/** The text colour of a level; grey when there is none. */
export const levelColour = (level: AlertLevel | null): string =>
  level === null ? "text-ink-3" : COLOURS[level];

/** The shape of a level in its colour; a dashed ring when there is none. Decorative, beside its word. */
export function LevelShape({ level, size = 16 }: { level: AlertLevel | null; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className={`inline-block shrink-0 ${levelColour(level)}`}
      data-shape={level === null ? "none" : levelRowOf(level).shape}
      height={size}
      viewBox={`0 0 ${MARK_BOX} ${MARK_BOX}`}
      width={size}
    >
      <MarkParts parts={LEVEL_SHAPES[level ?? 0]} />
    </svg>
  );
}

/** The mark before a line of news: the shape of its level, or a dot. */
export const LevelMark = ({ level }: { level: AlertLevel | null }) => (
  <span className="pt-0.5">
    {level === null ? (
      <svg aria-hidden="true" className="inline-block" height="12" viewBox="0 0 12 12" width="12">
        <circle className="fill-ink-3" cx="6" cy="6" r="2.5" />
      </svg>
    ) : (
      <LevelShape level={level} size={12} />
    )}
  </span>
);
