import { CHECK_STATUSES, CHECKS, type Check } from "@/domain/status/check";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { CheckSign } from "./check-sign";

const rowOf = (check: Check) => CHECKS.find(({ name }) => name === check.name);

const wordOf = ({ status }: Check) => CHECK_STATUSES.find((row) => row.status === status)?.word;

/** Every check: its result, and what to do when it is not good. */
export const CheckList = ({ checks }: { checks: readonly Check[] }) => (
  <Card className="py-0">
    <ul className="divide-y divide-line">
      {checks.map((check) => (
        <li
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)_8rem]"
          id={check.name}
          key={check.name}
        >
          <div className="flex h-6 items-center gap-2">
            <CheckSign status={check.status} />
            <h2 className="font-semibold">{rowOf(check)?.title}</h2>
          </div>
          <div className="col-span-2 col-start-1 row-start-2 sm:col-span-1 sm:col-start-2 sm:row-start-1">
            <p className="[overflow-wrap:anywhere]">{check.message}</p>
            <p className="text-[13.5px] leading-5 text-ink-2">
              {check.status === "ok" && rowOf(check)?.meaning}
            </p>
            {check.detail && (
              <p className="text-[13.5px] leading-5 text-ink-2 [overflow-wrap:anywhere]">
                Technical detail: {check.detail}
              </p>
            )}
            {(check.status === "warning" || check.status === "failed") && (
              <p className="mt-1">
                <b>What to do:</b> {rowOf(check)?.remedy}
              </p>
            )}
          </div>
          <p className="col-start-2 row-start-1 text-right sm:col-start-3">
            <span className="font-semibold">{wordOf(check)}</span>
            <span className="block text-xs leading-5 text-ink-2">
              <span className="sr-only">Checked </span>
              <Instant at={check.at} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  </Card>
);
