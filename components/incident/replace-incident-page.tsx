import Link from "next/link";
import type { Incident } from "@/domain/incident/incident";
import { TEXT_LIMITS } from "@/domain/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { PlainPage } from "../ui/plain-page";

type Props = {
  account: Incident;
  title: string;
  submit: string;
  action: FormAction;
  onWatch: string;
  /** What the reason is for. */
  hint: string;
  children?: React.ReactNode;
};

/** A page on which the account of an incident is corrected, retracted or merged, with the reason. */
export const ReplaceIncidentPage = ({ account, title, submit, action, onWatch, hint, children }: Props) => (
  <PlainPage
    lead={
      <Link className="link" href={`/incidents/${account.incidentId}`} prefetch={false}>
        {account.title}
      </Link>
    }
    title={title}
  >
    <ActionForm action={action} label={title} submit={submit}>
      <SeenField name="replacesId" value={account.id} />
      {children}
      <TextField hint={hint} label="Reason" maxLength={TEXT_LIMITS.line} name="reason" />
      <OnWatchField onWatch={onWatch} />
    </ActionForm>
  </PlainPage>
);
