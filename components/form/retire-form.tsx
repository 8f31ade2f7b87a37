import type { Version } from "@/domain/definition/definition";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { Card } from "../ui/card";
import { ActionForm } from "./action-form";
import { TextField } from "./field";
import type { FormAction } from "./form-state";
import { OnWatchField } from "./on-watch-field";
import { SeenField } from "./seen-field";

type Props = {
  subject: Version & { name: string };
  noun: "category" | "indicator";
  actions: { retire: FormAction; restore: FormAction };
  onWatch: string;
};

/** Takes something off the board, or brings it back, with a reason. */
export function RetireForm({ subject, noun, actions, onWatch }: Props) {
  const { isRetired } = subject;
  return (
    <Card aria-labelledby="retire">
      <h2 className="mb-2 font-semibold" id="retire">
        {isRetired ? `Bring this ${noun} back` : `Take this ${noun} off the board`}
      </h2>
      <ActionForm
        action={isRetired ? actions.restore : actions.retire}
        label={isRetired ? "Bring back" : "Retire"}
        quiet
        submit={isRetired ? "Bring back" : "Retire"}
      >
        <input name="id" type="hidden" value={subject.id} />
        <SeenField name="version" value={subject.version} />
        <TextField
          hint="Its history stays, and it can be brought back."
          label="Reason for this"
          maxLength={TEXT_LIMITS.line}
          name="reason"
        />
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    </Card>
  );
}
