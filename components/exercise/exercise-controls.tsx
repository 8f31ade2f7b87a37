import type { Exercise } from "@/domain/exercise/exercise";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { SPEED_CHOICES } from "./open-exercise";

type Props = {
  exercise: Exercise;
  /** How fast its clock runs now; 0 when it stands. */
  speed: number;
  now: UtcInstant;
  onWatch: string;
  actions: { pause: FormAction; resume: FormAction };
};

/** The period that an exercise plays, and what lets its clock run or stand. */
export const ExerciseControls = ({ exercise, speed, now, onWatch, actions }: Props) => (
  <Card aria-labelledby="clock" className="space-y-4">
    <h2 className="text-[16px] font-semibold" id="clock">
      Its clock
    </h2>
    <p>
      It plays <Instant at={exercise.fromAt} /> to <Instant at={exercise.untilAt} /> and says{" "}
      <b>
        <Instant at={now} />
      </b>
      .{" "}
      {now >= exercise.untilAt
        ? "The exercise has ended. Compare it on the Exercises page of the real desk."
        : speed === 0 && "It is paused."}
    </p>
    {now < exercise.untilAt && <ClockForms {...{ exercise, speed, onWatch, actions }} />}
  </Card>
);

/** Nothing runs on after the end. */
const ClockForms = ({ exercise, speed, onWatch, actions }: Omit<Props, "now">) => (
  <>
    {speed > 0 && (
      <ActionForm action={actions.pause} label="Pause the exercise" submit="Pause">
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    )}
    <ActionForm
      action={actions.resume}
      label={speed > 0 ? "Change its speed" : "Resume the exercise"}
      quiet={speed > 0}
      submit={speed > 0 ? "Change the speed" : "Resume"}
    >
      <SelectField
        choices={SPEED_CHOICES}
        defaultValue={speed || exercise.speed}
        label="Speed"
        name="speed"
      />
      {speed === 0 && <OnWatchField onWatch={onWatch} />}
    </ActionForm>
  </>
);
