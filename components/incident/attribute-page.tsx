import type { Attribution } from "@/domain/incident/attribution";
import type { Incident } from "@/domain/incident/incident";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { Link } from "../ui/link";
import { PlainPage } from "../ui/plain-page";
import { Typed } from "../ui/typed";
import { DoerFields } from "./attribution-fields";

type Props = {
  account: Incident;
  /** The judgement that a later one takes the place of, or withdraws. */
  before: Attribution | undefined;
  isWithdrawal: boolean;
  actions: { attribute: FormAction; attributeAnew: FormAction; withdraw: FormAction };
  onWatch: string;
};

/** A page on which somebody says who did it, says it otherwise, or takes it back. */
export function AttributePage({ account, before, isWithdrawal, actions, onWatch }: Props) {
  const form = before
    ? isWithdrawal
      ? { title: `Withdraw the attribution to ${before.actor}`, submit: "Withdraw", action: actions.withdraw }
      : { title: "Revise attribution", submit: "Publish attribution", action: actions.attributeAnew }
    : { title: "Attribute this incident", submit: "Record attribution", action: actions.attribute };
  return (
    <PlainPage
      lead={
        <Link className="link" href={`/incidents/${account.incidentId}`}>
          <Typed>{account.title}</Typed>
        </Link>
      }
      title={form.title}
    >
      <ActionForm
        action={form.action}
        cancelHref={`/incidents/${account.incidentId}`}
        label={form.title}
        submit={form.submit}
      >
        {before ? (
          <SeenField name="replacesId" value={before.id} />
        ) : (
          <input name="incidentId" type="hidden" value={account.incidentId} />
        )}
        {before && isWithdrawal ? (
          <TextField
            hint="It stays in the history, struck through."
            label="Reason"
            maxLength={TEXT_LIMITS.line}
            name="basis"
          />
        ) : (
          <DoerFields from={before} />
        )}
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    </PlainPage>
  );
}
