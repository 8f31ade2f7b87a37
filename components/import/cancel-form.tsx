import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";

type Props = { id: string; action: FormAction; submit?: string; label?: string };

/** Cancels work on a file that waits or goes on, or gives up a file that was not imported. */
export const CancelForm = ({ id, action, submit = "Cancel import", label = submit }: Props) => (
  <ActionForm action={action} label={label} quiet submit={submit}>
    <input name="id" type="hidden" value={id} />
  </ActionForm>
);
