import { type AlertLevel, levelRowOf } from "@/domain/alert-level";

/** The shapes of the five levels, drawn in a box of 20 by 20. */
const SHAPES: Record<AlertLevel, React.ReactNode> = {
  1: <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="3" />,
  2: (
    <>
      <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M10 2 a8 8 0 0 1 0 16 z" fill="currentColor" />
    </>
  ),
  3: <path d="M10 1 L19 10 L10 19 L1 10 Z" fill="currentColor" />,
  4: <path d="M10 1.5 L19.5 18.5 H0.5 Z" fill="currentColor" />,
  5: <path d="M6.3 1 H13.7 L19 6.3 V13.7 L13.7 19 H6.3 L1 13.7 V6.3 Z" fill="currentColor" />,
};

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

/** The shape of a level in its colour; a dashed ring when there is none. It is decoration: the word stands beside it. */
export function LevelShape({ level, size = 16 }: { level: AlertLevel | null; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className={`inline-block shrink-0 ${levelColour(level)}`}
      data-shape={level === null ? "none" : levelRowOf(level).shape}
      height={size}
      viewBox="0 0 20 20"
      width={size}
    >
      {level === null ? (
        <circle
          cx="10"
          cy="10"
          r="7"
          fill="none"
          stroke="currentColor"
          strokeDasharray="3 3"
          strokeWidth="2"
        />
      ) : (
        SHAPES[level]
      )}
    </svg>
  );
}
