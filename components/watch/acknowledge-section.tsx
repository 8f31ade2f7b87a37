import { ON_WATCH_FIELD } from "@/domain/input/actor";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { type Handover, type HandoverFate, handoverStateOf } from "@/domain/watch/handover";
import { isSamePerson } from "@/domain/watch/watch";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { WatchTimes } from "./watch-times";

type Props = { handover: Handover & HandoverFate; onWatch: string; action: FormAction };

/** The form that acknowledges a hand-over. It is below the brief, which is to be read first. */
export function AcknowledgeSection({ handover, onWatch, action }: Props) {
  const { number, recordedBy } = handover;
  if (handoverStateOf(handover) !== "not acknowledged") return null;
  return (
    <Card aria-labelledby="acknowledge" className="no-print">
      <h2 className="mb-2 scroll-mt-4 font-semibold" id="acknowledge">
        Acknowledge and take the watch
      </h2>
      <ActionForm action={action} label="Acknowledge the hand-over" submit="I have read it: my watch begins">
        <input name="number" type="hidden" value={number} />
        <TextField
          defaultValue={isSamePerson(onWatch, recordedBy) ? "" : onWatch}
          hint={`Who takes the watch from ${recordedBy}. This browser keeps it and signs everything you record with it.`}
          label="Your name or role"
          maxLength={TEXT_LIMITS.name}
          name={ON_WATCH_FIELD}
        />
        <WatchTimes />
      </ActionForm>
    </Card>
  );
}
