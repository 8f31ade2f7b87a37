import { CHECK_STATUSES, CHECKS, type Check } from "@/domain/status/check";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { CheckSign } from "./check-sign";

const rowOf = (check: Check) => CHECKS.find(({ name }) => name === check.name);

const wordOf = ({ status }: Check) => CHECK_STATUSES.find((row) => row.status === status)?.word;

/** Every check: its result, and what to do when it is not good. */
export const CheckList = ({ checks }: { checks: readonly Check[] }) => (
  <ul className="space-y-3">
    {checks.map((check) => (
      <li id={check.name} key={check.name}>
        <Card>
          <div className="flex items-center gap-2">
            <CheckSign status={check.status} />
            <h2 className="text-[16px] font-semibold">{rowOf(check)?.title}</h2>
            <span className="ml-auto whitespace-nowrap font-semibold">{wordOf(check)}</span>
          </div>
          <p className="mt-1 [overflow-wrap:anywhere]">{check.message}</p>
          <p className="text-[13.5px] leading-5 text-ink-2">
            {check.status === "ok" && rowOf(check)?.meaning} Checked <Instant at={check.at} />.
          </p>
          {check.detail && (
            <p className="text-[13.5px] leading-5 text-ink-2 [overflow-wrap:anywhere]">
              Technical detail: {check.detail}
            </p>
          )}
          {(check.status === "warning" || check.status === "failed") && (
            <p className="mt-2">
              <b>What to do:</b> {rowOf(check)?.remedy}
            </p>
          )}
        </Card>
      </li>
    ))}
  </ul>
);
