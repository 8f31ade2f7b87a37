import { CHECK_STATUSES, type CheckStatus } from "@/domain/status/check";

/** The shapes of check results, in a box of 20 by 20. */
const SHAPES: Record<CheckStatus, React.ReactNode> = {
  ok: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 10.2 L9 13.2 L14 7" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  unchecked: (
    <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeDasharray="3 3" strokeWidth="2" />
  ),
  warning: (
    <>
      <path
        d="M10 1.5 L19 18 H1 Z"
        fill="none"
        stroke="currentColor"
        strokeLinejoin="round"
        strokeWidth="2"
      />
      <path d="M10 7.5 V12 M10 14 V16" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  failed: (
    <>
      <path d="M6.3 1 H13.7 L19 6.3 V13.7 L13.7 19 H6.3 L1 13.7 V6.3 Z" fill="currentColor" />
      <path d="M6.5 6.5 L13.5 13.5 M13.5 6.5 L6.5 13.5" className="stroke-card" strokeWidth="2.2" />
    </>
  ),
};

const COLOURS: Record<CheckStatus, string> = {
  ok: "text-ink-2",
  unchecked: "text-ink-3",
  warning: "text-due",
  failed: "text-level-5",
};

/** The shape of a result, in its colour, beside its words. */
export const CheckSign = ({ status }: { status: CheckStatus }) => (
  <svg
    aria-hidden="true"
    className={`shrink-0 ${COLOURS[status]}`}
    data-check={status}
    height="18"
    viewBox="0 0 20 20"
    width="18"
  >
    {SHAPES[status]}
  </svg>
);

/** The result of a check: a shape in its colour, and the word. */
export const CheckMark = ({ status }: { status: CheckStatus }) => (
  <span className="inline-flex items-center gap-2 whitespace-nowrap align-middle font-semibold">
    <CheckSign status={status} />
    {CHECK_STATUSES.find((row) => row.status === status)?.word}
  </span>
);
