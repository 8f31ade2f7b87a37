import { ReplaceAccountPage } from "@/components/form/replace-account-page";
import { readIncident } from "@/db/queries/incident/incident";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { retract } from "../../actions";

export const metadata = { title: "Retract an incident" };

export default async function RetractIncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await desk();
  const page = await opened.store.read(async (view) => readIncident(view, opened, (await params).id));
  if (!page) return <NotFoundPage />;
  return (
    <ReplaceAccountPage
      account={page.account}
      action={retract}
      why="Why it did not happen. It is no longer counted, and stays in the history."
      href={`/incidents/${page.account.incidentId}`}
      onWatch={opened.actor}
      submit="Retract incident"
      title="Retract an incident"
    />
  );
}
