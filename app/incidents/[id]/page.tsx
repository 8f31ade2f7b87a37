import { IncidentView } from "@/components/incident/incident-view";
import { presentOf } from "@/db/desk";
import { readCategoryNames } from "@/db/queries/definition/directory";
import { readEvidenceOfIncidents } from "@/db/queries/evidence/evidence";
import { readIncident } from "@/db/queries/incident/incident";
import { readTail } from "@/db/queries/log/newest-log-entry";
import type { Instants } from "@/domain/time/time";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export async function generateMetadata({ params, searchParams }: Props) {
  const { id } = await params;
  const nameAt = async (at?: Instants) =>
    (await readIncident(await desk(), id, at))?.account.title ?? "Unknown incident";
  return { title: await titleAt(nameAt, searchParams) };
}

export default async function IncidentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/incidents/${encodeURIComponent(id)}`, searchParams);
  const opened = await desk();
  const page = await readIncident(opened, id, asOf.at ?? undefined);
  if (!page) return <NotThere />;
  const { categoryId, incidentId } = page.account;
  const names = await opened.store.read((view) => readCategoryNames(view, page));
  const evidence = await opened.store.read(async (view) =>
    readEvidenceOfIncidents(view, [incidentId], asOf.at ?? presentOf(opened, await readTail(view))),
  );
  return (
    <AsOfPage asOf={asOf} categoryId={categoryId}>
      <IncidentView evidence={evidence} names={names} page={page} />
    </AsOfPage>
  );
}
