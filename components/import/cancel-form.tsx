import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";

type Props = {
  id: string;
  action: FormAction;
  /** The noun of what is cancelled, such as `import`. */
  what?: string;
  label?: string;
  /** What is lost and what stays, shown before the confirmation. */
  children: React.ReactNode;
};

/** Cancels a file, or the work on it, after a confirmation. */
export const CancelForm = ({ id, action, what = "import", label = `Cancel ${what}`, children }: Props) => (
  <ActionForm action={action} fold={`Cancel ${what}`} label={label} quiet submit={`Yes, cancel ${what}`}>
    <input hidden name="id" type="hidden" value={id} />
    <p>{children}</p>
  </ActionForm>
);
