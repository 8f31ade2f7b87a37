import type { EvidenceShown } from "@/domain/evidence/evidence";
import type { IncidentPage } from "@/domain/incident/incident";
import type { Names } from "@/domain/log/log-entry";
import { EvidenceCard } from "../evidence/evidence-card";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { Attributions } from "./attributions";
import { IncidentVersion } from "./incident-version";
import { IncidentVersions } from "./incident-versions";

type Props = {
  page: IncidentPage;
  evidence: EvidenceShown;
  /** What categories are called. */
  names: Names;
};

/** One incident: what is known of it, who is said to have done it, and how the desk came to say so. */
export function IncidentView({ page, names, evidence }: Props) {
  const { account, accounts, attributions, merged, into } = page;
  const categoryName = names.get(account.categoryId) ?? "";
  const base = `/incidents/${account.incidentId}`;
  return (
    <main className="mx-auto w-full max-w-[1000px] space-y-3 px-4 py-4 text-[15px] leading-6 sm:px-6">
      <div>
        <p className="text-ink-2">
          <TimeLink className="link" href="/incidents">
            Incidents
          </TimeLink>{" "}
          ·{" "}
          <TimeLink className="link" href={`/categories/${account.categoryId}`}>
            <Typed>{categoryName}</Typed>
          </TimeLink>
        </p>
        <h1 className="break-words text-[25px] font-semibold leading-8">
          <Typed>{account.title}</Typed>
        </h1>
      </div>
      <Fallen page={page} />
      <PresentOnly>
        {account.act !== "retracted" && (
          <p className="no-print flex flex-wrap gap-2">
            <Link className="button" href={`${base}/correct`}>
              {account.act === "merged" ? "Undo merge" : "Correct"}
            </Link>
            <Link className="button" href={`${base}/retract`}>
              Retract
            </Link>
            {account.act !== "merged" && (
              <Link className="button" href={`${base}/merge`}>
                Merge into another
              </Link>
            )}
          </p>
        )}
      </PresentOnly>
      <IncidentVersion account={account} categoryName={categoryName} />
      <Attributions
        incidentId={account.incidentId}
        isOpen={into === null && account.act !== "retracted"}
        attributions={attributions}
      />
      <EvidenceCard
        {...evidence}
        href={into === null && account.act !== "retracted" ? `${base}/evidence` : null}
      />
      {merged.length > 0 && (
        <Card aria-labelledby="merged">
          <h2 className="text-[15px] font-semibold" id="merged">
            Duplicates
          </h2>
          <ul className="list-disc pl-5">
            {merged.map((each) => (
              <li key={each.id}>
                <TimeLink className="link" href={`/incidents/${each.incidentId}`}>
                  <Typed>{each.title}</Typed>
                </TimeLink>
                : <Typed>{each.reason}</Typed>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <IncidentVersions accounts={accounts} names={names} />
    </main>
  );
}

/** What is said above an incident retracted or merged since. */
function Fallen({ page: { account, into } }: { page: IncidentPage }) {
  if (account.act === "retracted")
    return (
      <Card className="border-l-4 border-l-ink-2">
        <b>Retracted.</b> <Typed>{account.reason}</Typed> It is no longer counted, and stays in the log.
      </Card>
    );
  if (!into) return null;
  return (
    <Card className="border-l-4 border-l-ink-2">
      <b>The same as</b>{" "}
      <TimeLink className="link" href={`/incidents/${into.incidentId}`}>
        <Typed>{into.title}</Typed>
      </TimeLink>
      : <Typed>{account.reason}</Typed> It counts once.
    </Card>
  );
}
