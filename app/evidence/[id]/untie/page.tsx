import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field";
import { OnWatchField } from "@/components/form/on-watch-field";
import { PlainPage } from "@/components/ui/plain-page";
import { readLink } from "@/db/queries/evidence/link";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { untie } from "../../actions";

export const metadata = { title: "Unlink evidence" };

export default async function UntiePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const found = await opened.store.read((view) => readLink(view, id));
  if (!found) return <NotFoundPage />;
  return (
    <PlainPage lead={`“${found.reportTitle}” ${found.bearing} ${found.about}.`} title="Unlink evidence">
      <ActionForm action={untie} label="Unlink evidence" submit="Unlink">
        <input name="replacesId" type="hidden" value={id} />
        <TextField
          hint="Why it does not apply. The log keeps the link."
          label="Reason"
          maxLength={TEXT_LIMITS.line}
          name="reason"
        />
        <OnWatchField onWatch={opened.actor} />
      </ActionForm>
    </PlainPage>
  );
}
