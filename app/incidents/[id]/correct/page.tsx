import { ReplaceAccountPage } from "@/components/form/replace-account-page";
import { IncidentFields } from "@/components/incident/incident-fields";
import { readOpenCategories } from "@/db/queries/definition/category";
import { readIncident } from "@/db/queries/incident/incident";
import { readSuggestedWords } from "@/db/queries/incident/suggested-words";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { correct } from "../../actions";

export const metadata = { title: "Correct an incident" };

export default async function CorrectIncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await desk();
  const { id } = await params;
  const { page, ...fields } = await opened.store.read(async (view) => ({
    page: await readIncident(view, opened, id),
    categories: await readOpenCategories(view),
    suggested: await readSuggestedWords(view),
  }));
  if (!page) return <NotFoundPage />;
  return (
    <ReplaceAccountPage
      account={page.account}
      action={correct}
      why="What was wrong. The earlier version stays in the history."
      href={`/incidents/${page.account.incidentId}`}
      onWatch={opened.actor}
      submit="Publish correction"
      title="Correct an incident"
    >
      <IncidentFields {...fields} from={page.account} />
    </ReplaceAccountPage>
  );
}
