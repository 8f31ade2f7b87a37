import type { FreshnessState } from "@/domain/assessment/freshness";

/** The marks of freshness: never the colour of a level, and each of a shape of its own. */
const MARKS: Record<FreshnessState, React.ReactNode> = {
  current: <circle cx="6" cy="6" r="4.5" className="fill-ink-3" />,
  due: <circle cx="6" cy="6" r="4" className="fill-none stroke-due" strokeWidth="2.2" />,
  never: (
    <circle
      cx="6"
      cy="6"
      r="4.4"
      className="fill-none stroke-ink-3"
      strokeDasharray="2 1.6"
      strokeWidth="1.4"
    />
  ),
  overdue: (
    <>
      <rect x="1" y="1" width="10" height="10" rx="2" className="fill-none stroke-ink-1" strokeWidth="1.4" />
      <path d="M1.5 7.5 L7.5 1.5 M3 11 L11 3 M7 11 L11 7" className="stroke-ink-1" strokeWidth="1.4" />
    </>
  ),
  lapsed: (
    <>
      <rect x="1" y="1" width="10" height="10" rx="2" className="fill-ink-1 stroke-ink-1" strokeWidth="1.4" />
      <path d="M1.5 7.5 L7.5 1.5 M3 11 L11 3 M7 11 L11 7" className="stroke-card" strokeWidth="1.4" />
    </>
  ),
  blind: (
    <>
      <circle cx="6" cy="6" r="4.6" className="fill-none stroke-ink-1" strokeWidth="1.4" />
      <path d="M2.8 2.8 L9.2 9.2 M9.2 2.8 L2.8 9.2" className="stroke-ink-1" strokeWidth="1.6" />
    </>
  ),
};

/** The mark of a freshness. It is decoration: the words stand beside it. */
export function FreshnessMark({ state }: { state: FreshnessState }) {
  return (
    <svg
      aria-hidden="true"
      className="inline-block shrink-0"
      data-freshness={state}
      height="12"
      viewBox="0 0 12 12"
      width="12"
    >
      {MARKS[state]}
    </svg>
  );
}
