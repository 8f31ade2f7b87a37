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
    <PlainPage lead="Something that happened. Attribution is recorded separately." title="Record an incident">
      <ActionForm action={record} label="Record an incident" submit="Record incident">
        <IncidentFields categories={await opened.store.read(readOpenCategories)} />
        <fieldset className="space-y-4">
          <legend className="font-semibold">Attribution, if known</legend>
          <DoerFields isOptional prefix="attributions.0." />
        </fieldset>
        <OnWatchField onWatch={opened.actor} />
      </ActionForm>
    </PlainPage>
  );
}
