import type { Report } from "@/domain/evidence/report";
import { reportChangesOf } from "@/domain/evidence/report-words";
import { Instant } from "../ui/instant";

const ACT_WORDS = { recorded: "Recorded", corrected: "Corrected", retracted: "Retracted" };

/** Every account of a report, newest first, and what each says otherwise than the one before. */
export function ReportAccounts({ accounts }: { accounts: readonly Report[] }) {
  return (
    <section aria-labelledby="accounts" className="card p-4">
      <h2 className="text-[15px] font-semibold" id="accounts">
        History
      </h2>
      <ol className="divide-y divide-line text-[13.5px]">
        {accounts.map((account) => {
          const before = accounts.find((each) => each.id === account.replacesId);
          return (
            <li className="py-2" key={account.id}>
              <p>
                <b>{ACT_WORDS[account.act]}</b> <Instant at={account.recordedAt} /> by {account.recordedBy}
                {account.reason && `: ${account.reason}`}
              </p>
              {before && (
                <ul className="text-ink-2">
                  {reportChangesOf(before, account).map(({ name, was, is }) => (
                    <li className="break-words" key={name}>
                      {name}: {is} <s>{was}</s>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
