import { EXERCISE_SPEEDS, type Exercise, USUAL_EXERCISE_SPEED } from "@/domain/exercise/exercise";
import { instantTextOf } from "@/domain/time/as-of";
import { ActionForm } from "../form/action-form";
import { SelectField, TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";

/** How fast an exercise may run, to choose from. */
export const SPEED_CHOICES = EXERCISE_SPEEDS.map(({ speed, name }) => ({
  value: String(speed),
  label: name,
}));

type Props = {
  action: FormAction;
  onWatch: string;
  /** The exercise to open again, from the same moment, under another name. */
  again: Exercise | undefined;
};

/** The form that opens an exercise from a past instant. */
export const OpenExercise = ({ action, onWatch, again }: Props) => (
  <Card aria-labelledby="open">
    <h2 className="mb-2 text-[16px] font-semibold" id="open">
      Open an exercise
    </h2>
    <ActionForm action={action} label="Open an exercise" submit="Open the exercise">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
        <TextField
          defaultValue={again && `${again.name.slice(0, 50)}, again`}
          hint="The name that everybody will use."
          label="Name"
          maxLength={60}
          name="name"
        />
        <SelectField
          choices={SPEED_CHOICES}
          defaultValue={again?.speed ?? USUAL_EXERCISE_SPEED}
          hint="It can be changed while it is played."
          label="Speed"
          name="speed"
        />
        <InstantField
          defaultValue={again ? instantTextOf(again.fromAt) : ""}
          hint="The desk as it was known at that moment."
          label="From"
          name="from"
          placeholder="071500ZJAN20"
        />
        <InstantField
          defaultValue={again ? instantTextOf(again.untilAt) : ""}
          hint="Defaults to now."
          label="Until"
          name="until"
          optional
        />
      </div>
      <OnWatchField onWatch={onWatch} />
    </ActionForm>
  </Card>
);
