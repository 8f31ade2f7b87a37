import type { Report } from "@/domain/evidence/report";
import { reportChangesOf } from "@/domain/evidence/report-changes";
import type { Names } from "@/domain/log/log-entry";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";

const ACT_WORDS = { recorded: "Recorded", corrected: "Corrected", retracted: "Retracted" };

/** Every account of a report, newest first, and what each says otherwise than the one before. */
export function ReportAccounts({ accounts, names }: { accounts: readonly Report[]; names: Names }) {
  return (
    <Card aria-labelledby="accounts">
      <h2 className="text-[15px] font-semibold" id="accounts">
        History
      </h2>
      <ol className="divide-y divide-line text-[13.5px]">
        {accounts.map((account) => {
          const before = accounts.find((each) => each.id === account.replacesId);
          return (
            <li className="py-2" key={account.id}>
              <p>
                <b>{ACT_WORDS[account.act]}</b> <Instant at={account.recordedAt} /> by{" "}
                <Typed>{account.recordedBy}</Typed>
                {account.reason && `: ${account.reason}`}
              </p>
              {before && (
                <ul className="text-ink-2">
                  {reportChangesOf(before, account, names).map(({ name, was, is }) => (
                    <li className="break-words" key={name}>
                      {name}: <s className="decoration-ink-3">{was}</s> {is}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
