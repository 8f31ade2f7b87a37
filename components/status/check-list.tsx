import { CHECKS, type Check } from "@/domain/status/check";
import { Instant } from "../ui/instant";
import { CheckMark } from "./check-mark";

const rowOf = (check: Check) => CHECKS.find(({ name }) => name === check.name);

/** Every check: how it came out, and what to do where it is not good. */
export const CheckList = ({ checks }: { checks: readonly Check[] }) => (
  <ul className="space-y-3">
    {checks.map((check) => (
      <li className="card p-4" id={check.name} key={check.name}>
        <div className="grid grid-cols-[1fr_10rem] items-baseline">
          <h2 className="text-[16px] font-semibold">{rowOf(check)?.title}</h2>
          <CheckMark status={check.status} />
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
      </li>
    ))}
  </ul>
);
