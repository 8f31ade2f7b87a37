import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";

type Props = {
  indicatorId: string;
  isBlind: boolean;
  onWatch: string;
  action: FormAction;
  /** Whether it starts folded. */
  isFolded?: boolean;
  /** What stands beside the button. */
  beside?: React.ReactNode;
};

/** Reports that the sources of an indicator are down, or back. */
export const OutageForm = ({ indicatorId, isBlind, onWatch, action, isFolded = false, beside }: Props) => (
  <ActionForm
    action={action}
    beside={beside}
    {...(isFolded && { fold: "Report an outage" })}
    label="Sources"
    quiet
    submit={isBlind ? "Sources are back" : "Sources are down"}
  >
    <input name="indicatorId" type="hidden" value={indicatorId} />
    <input name="act" type="hidden" value={isBlind ? "back" : "down"} />
    <TextField
      hint={
        isBlind
          ? "What brought them back."
          : "While its sources are down the indicator is blind, and is never shown as calm."
      }
      label="What happened"
      maxLength={TEXT_LIMITS.line}
      name="reason"
    />
    <InstantField hint="Defaults to now." label="Since" name="effectiveAt" optional />
    <OnWatchField isAside={isFolded} onWatch={onWatch} />
  </ActionForm>
);
