import { ReliabilityField, SourceFields } from "@/components/evidence/source-fields";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field";
import { InstantField } from "@/components/form/instant-field";
import { OnWatchField } from "@/components/form/on-watch-field";
import { PlainPage } from "@/components/ui/plain-page";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { desk } from "../../desk";
import { createSource } from "../actions";

export const metadata = { title: "Add a source" };

export default async function NewSourcePage() {
  const { actor } = await desk();
  return (
    <PlainPage
      lead="Where reports come from, and how reliable that is. You can regrade it at any time."
      title="Add a source"
    >
      <ActionForm action={createSource} cancelHref="/sources" label="Add a source" submit="Add source">
        <SourceFields />
        <ReliabilityField />
        <TextField
          hint="The basis of the grade, such as its record so far."
          label="Reason for the grade"
          maxLength={TEXT_LIMITS.line}
          name="gradingReason"
        />
        <InstantField hint="Defaults to now." label="Graded since" name="effectiveAt" optional />
        <OnWatchField onWatch={actor} />
      </ActionForm>
    </PlainPage>
  );
}
