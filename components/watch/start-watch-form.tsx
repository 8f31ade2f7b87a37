import { ON_WATCH_FIELD } from "@/domain/input/actor";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { isFirstField } from "../form/on-watch-field";
import { WatchTimes } from "./watch-times";

type Props = {
  action: FormAction;
  onWatch: string;
  /** Who has the watch without having handed it over; null when nobody has it. */
  takenFrom: string | null;
};

/** Starts a watch. */
export function StartWatchForm({ action, onWatch, takenFrom }: Props) {
  if (!takenFrom) isFirstField();
  return (
    <ActionForm
      action={action}
      fold={takenFrom ? "Take the watch without a hand-over" : undefined}
      label={takenFrom ? "Take the watch without a hand-over" : "Start watch"}
      quiet={takenFrom !== null}
      submit={takenFrom ? "Take the watch" : "Start watch"}
    >
      <TextField
        defaultValue={onWatch}
        hint="This browser keeps it and signs everything you record with it."
        label="Your name or role"
        maxLength={TEXT_LIMITS.name}
        name={ON_WATCH_FIELD}
      />
      {takenFrom && (
        <TextField
          hint={`${takenFrom} has not handed over, so there is no brief to read.`}
          label="Why you take it without a hand-over"
          maxLength={TEXT_LIMITS.line}
          name="reason"
        />
      )}
      <WatchTimes />
    </ActionForm>
  );
}
