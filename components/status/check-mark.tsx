import { CHECK_STATUSES, type CheckStatus } from "@/domain/status/check";
import { CheckSign } from "./check-sign";

/** The result of a check: a shape in its colour, and the word. */
export const CheckMark = ({ status }: { status: CheckStatus }) => (
  <span className="inline-flex items-center gap-2 whitespace-nowrap align-middle font-semibold">
    <CheckSign status={status} />
    {CHECK_STATUSES.find((row) => row.status === status)?.word}
  </span>
);
