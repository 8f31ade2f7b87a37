import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { DoerFields } from "@/components/incident/attribution-fields";
import { IncidentFields } from "@/components/incident/incident-fields";
import { PlainPage } from "@/components/ui/plain-page";
import { desk } from "../../desk";
import { record } from "../actions";
import { readOpenCategories } from "../open-categories";

export const metadata = { title: "Record an incident" };

export default async function NewIncidentPage() {
  const opened = await desk();
  return (
    <PlainPage
      lead="Something that happened. Who did it is a judgement of its own."
      title="Record an incident"
    >
      <ActionForm action={record} label="Record an incident" submit="Record incident">
        <IncidentFields categories={await opened.store.read(readOpenCategories)} />
        <fieldset className="space-y-4">
          <legend className="font-semibold">Who did it, if somebody says so already</legend>
          <DoerFields isOptional prefix="attributions.0." />
        </fieldset>
        <OnWatchField onWatch={opened.actor} />
      </ActionForm>
    </PlainPage>
  );
}
