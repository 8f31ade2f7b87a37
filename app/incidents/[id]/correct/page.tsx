import { ReplaceAccountPage } from "@/components/form/replace-account-page";
import { IncidentFields } from "@/components/incident/incident-fields";
import { readIncident } from "@/db/queries/incident/incident";
import { NotThere } from "../../../_response/not-there";
import { desk } from "../../../desk";
import { correct } from "../../actions";
import { readOpenCategories } from "../../open-categories";

export const metadata = { title: "Correct an incident" };

export default async function CorrectIncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await desk();
  const page = await readIncident(opened, (await params).id);
  if (!page) return <NotThere />;
  return (
    <ReplaceAccountPage
      account={page.account}
      action={correct}
      why="What was wrong. The account as it was stays in the history."
      href={`/incidents/${page.account.incidentId}`}
      onWatch={opened.actor}
      submit="Publish correction"
      title="Correct an incident"
    >
      <IncidentFields categories={await readOpenCategories(opened)} from={page.account} />
    </ReplaceAccountPage>
  );
}
