import { accountChangesOf } from "@/domain/incident/account-changes";
import { type Incident, isStanding } from "@/domain/incident/incident";
import type { Names } from "@/domain/log/log-entry";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";

/** Every account of one incident, oldest first: what each changed of the one before, and why. */
export function IncidentHistory({ accounts, names }: { accounts: readonly Incident[]; names: Names }) {
  return (
    <Card aria-labelledby="history">
      <h2 className="text-[15px] font-semibold" id="history">
        History
      </h2>
      <ol className="divide-y divide-line">
        {accounts.map((account, i) => (
          <li className="py-2.5" id={account.id} key={account.id}>
            <p>
              <b>{account.act}</b> <Instant at={account.recordedAt} /> by <Typed>{account.recordedBy}</Typed>
              {account.importId && (
                <>
                  {" "}
                  in an{" "}
                  <a href={atDesk(`/imports/${account.importId}`)} className="link">
                    import
                  </a>
                </>
              )}
              {account.reason && (
                <span className="text-ink-2">
                  : <Typed>{account.reason}</Typed>
                </span>
              )}
            </p>
            {isStanding(account) && <Changes account={account} before={accounts[i - 1]} names={names} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}

type ChangesProps = { account: Incident; before: Incident | undefined; names: Names };

function Changes({ account, before, names }: ChangesProps) {
  if (!before) return null;
  return (
    <ul className="list-disc pl-5 text-[13.5px] text-ink-2">
      {accountChangesOf(before, account, names).map(({ name, was, is }) => (
        <li className="break-words" key={name}>
          {name}: <s className="decoration-ink-3">{was}</s> {is}
        </li>
      ))}
    </ul>
  );
}
