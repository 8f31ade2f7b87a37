import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";

type Props = {
  id: string;
  action: FormAction;
  /** What is cancelled, such as `import`. */
  what?: string;
  label?: string;
  /** What is lost and what stays, before it is confirmed. */
  children: React.ReactNode;
};

/** Cancels work on a file that waits or goes on, or a file that was not imported, once that is confirmed. */
export const CancelForm = ({ id, action, what = "import", label = `Cancel ${what}`, children }: Props) => (
  <ActionForm action={action} fold={`Cancel ${what}`} label={label} quiet submit={`Yes, cancel ${what}`}>
    <input hidden name="id" type="hidden" value={id} />
    <p>{children}</p>
  </ActionForm>
);
