import type { EvidenceShown } from "@/domain/evidence/evidence";
import type { ReportArea } from "@/domain/evidence/report-area";
import type { KeptApart } from "@/domain/incident/distinction";
import type { IncidentPage } from "@/domain/incident/incident";
import type { LikelyDuplicate } from "@/domain/incident/likeness";
import type { Names } from "@/domain/log/log-entry";
import { EvidenceCard } from "../evidence/evidence-card";
import type { FormAction } from "../form/form-state";
import { AreaMap } from "../map/area-map";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { PageHead } from "../ui/page-head";
import { Typed } from "../ui/typed";
import { Attributions } from "./attributions";
import { IncidentFacts } from "./incident-facts";
import { IncidentHistory } from "./incident-history";
import { KeptApartCard } from "./kept-apart";
import { LikelyDuplicatesCard } from "./likely-duplicates";

type Props = {
  page: IncidentPage;
  evidence: EvidenceShown;
  /** What categories are called. */
  names: Names;
  /** The areas that its reports name. */
  areas: readonly ReportArea[];
  duplicates: readonly LikelyDuplicate[];
  apart: readonly KeptApart[];
  onWatch: string;
  /** Settles a likely duplicate. */
  settle: FormAction;
};

/** One incident: what is known of it, its attributions and its history. */
export function IncidentView({ page, names, evidence, areas, ...offered }: Props) {
  const { account, accounts, attributions, merged, into } = page;
  const categoryName = names.get(account.categoryId) ?? "";
  const isOpen = into === null && account.act !== "retracted";
  return (
    <main className="mx-auto w-full max-w-6xl space-y-4 px-4 py-4 text-[15px] leading-6 sm:px-6">
      <div>
        <p className="text-[13.5px] leading-5 text-ink-2">
          <TimeLink className="link" href="/incidents">
            Incidents
          </TimeLink>{" "}
          ·{" "}
          <TimeLink className="link" href={`/categories/${account.categoryId}`}>
            <Typed>{categoryName}</Typed>
          </TimeLink>
        </p>
        <PageHead
          actions={account.act !== "retracted" && <Actions account={account} />}
          title={account.title}
        />
      </div>
      <Fallen page={page} />
      <LikelyDuplicatesCard action={offered.settle} onWatch={offered.onWatch} pairs={offered.duplicates} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <IncidentFacts account={account} categoryName={categoryName} />
        <div className="space-y-4">
          <Attributions incidentId={account.incidentId} attributions={attributions} isOpen={isOpen} />
          <AreaMap areas={areas} place={account} />
          <EvidenceCard {...evidence} href={isOpen ? `/incidents/${account.incidentId}/evidence` : null} />
        </div>
      </div>
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
      <KeptApartCard
        action={offered.settle}
        apart={offered.apart}
        here={`/incidents/${account.incidentId}`}
        onWatch={offered.onWatch}
      />
      <IncidentHistory accounts={accounts} names={names} />
    </main>
  );
}

function Actions({ account }: Pick<IncidentPage, "account">) {
  const base = `/incidents/${account.incidentId}`;
  return (
    <PresentOnly>
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
    </PresentOnly>
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
