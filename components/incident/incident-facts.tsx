import type { Incident } from "@/domain/incident/incident";
import { positionWordsOf } from "@/domain/incident/position-words";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";
import { SourceOf } from "./incident-entries";
import { StatusMark } from "./status-mark";
import { When } from "./when";

/** Everything that the account of an incident says, with what is not known said as well. */
export function IncidentFacts({ account, categoryName }: { account: Incident; categoryName: string }) {
  const { latitude, longitude, positionPrecision, killedCount, injuredCount, dataset, datasetKey } = account;
  return (
    <Card aria-label="What is known">
      {account.description && <p className="mb-3 whitespace-pre-line break-words">{account.description}</p>}
      <dl className="grid items-baseline grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Fact name="Status">
          <StatusMark incident={account} />
        </Fact>
        <Fact name="When">
          <When incident={account} /> <span className="text-ink-2">(known to the {account.precision})</span>
        </Fact>
        <Fact name="Where">
          <Typed>{account.place}</Typed>
          <span className="text-ink-2">
            {latitude === null || longitude === null
              ? " (no position)"
              : ` (${positionWordsOf(latitude, longitude)}, ${positionPrecision ?? "accuracy unknown"})`}
          </span>
        </Fact>
        <Fact name="What">
          {account.kind} <span className="text-ink-2">({categoryName})</span>
        </Fact>
        <Fact name="Casualties">
          {killedCount ?? "unknown"} killed, {injuredCount ?? "unknown"} injured
        </Fact>
        <Fact name="Source">
          <SourceOf incident={account} />
        </Fact>
        {dataset && (
          <Fact name="Dataset">
            {dataset} {datasetKey}
          </Fact>
        )}
        <Fact name="Recorded">
          <Instant at={account.recordedAt} /> by <Typed>{account.recordedBy}</Typed>
        </Fact>
      </dl>
    </Card>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="contents">
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);
