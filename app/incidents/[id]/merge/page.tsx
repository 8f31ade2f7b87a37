import { ReplaceAccountPage } from "@/components/form/replace-account-page";
import { CandidateField } from "@/components/incident/candidate-field";
import { readIncident } from "@/db/queries/incident/incident";
import { readNearby } from "@/db/queries/incident/nearby-incidents";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { merge } from "../../actions";

export const metadata = { title: "Merge an incident" };

export default async function MergeIncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await desk();
  const { id } = await params;
  const { page, candidates } = await opened.store.read(async (view) => {
    const page = await readIncident(view, opened, id);
    return { page, candidates: page ? await readNearby(view, opened, page.account) : [] };
  });
  if (!page) return <NotFoundPage />;
  return (
    <ReplaceAccountPage
      account={page.account}
      action={merge}
      why="Why both are the same incident. This one is no longer counted, and links to the other."
      href={`/incidents/${page.account.incidentId}`}
      onWatch={opened.actor}
      submit="Merge incident"
      title="Merge an incident into another"
    >
      <CandidateField candidates={candidates} />
    </ReplaceAccountPage>
  );
}
