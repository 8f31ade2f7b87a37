import type { Exercise, ExerciseState } from "@/domain/exercise/exercise";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { SPEED_CHOICES } from "./open-exercise";

type Props = {
  exercise: Exercise;
  state: ExerciseState;
  /** How fast its clock runs now; 0 when it stands. */
  speed: number;
  now: UtcInstant;
  onWatch: string;
  actions: { pause: FormAction; resume: FormAction; end: FormAction };
  /** Where it is compared with the live desk; null where that is served apart. */
  comparisonHref: string | null;
};

const STATE_WORDS: Record<ExerciseState, string> = {
  ready: "It has not started.",
  running: "",
  paused: "It is paused.",
  ended: "It has ended.",
};

/** The period that an exercise plays, and what can be done now: start, pause, go on or end it, and after that compare. */
export const ExerciseControls = (props: Props) => (
  <Card aria-labelledby="clock" className="space-y-4">
    <h2 className="text-[16px] font-semibold" id="clock">
      Its clock
    </h2>
    <p>
      It plays <Instant at={props.exercise.fromAt} /> to <Instant at={props.exercise.untilAt} /> and says{" "}
      <b>
        <Instant at={props.now} />
      </b>
      . {STATE_WORDS[props.state]}
    </p>
    {props.state === "ended" ? <AfterTheEnd href={props.comparisonHref} /> : <ClockForms {...props} />}
  </Card>
);

const AfterTheEnd = ({ href }: { href: string | null }) => (
  <p className="flex flex-wrap gap-2">
    {href ? (
      <a className="button button-main" href={href}>
        Compare with the real desk
      </a>
    ) : (
      <span>Compare it on the Exercises page of the real desk.</span>
    )}
    <Link className="button" href="/">
      See the board at its end
    </Link>
    <Link className="button" href="/changes">
      See what the trainees did
    </Link>
  </p>
);

function ClockForms({ exercise, state, speed, onWatch, actions }: Props) {
  const go = { ready: "Start", paused: "Resume", running: "Change speed" }[
    state === "ended" ? "paused" : state
  ];
  return (
    <>
      {state !== "ready" && (
        <p>
          <Link className="link" href="/">
            Go to the board
          </Link>
        </p>
      )}
      {state === "running" && (
        <ActionForm action={actions.pause} label="Pause the exercise" submit="Pause">
          <OnWatchField onWatch={onWatch} />
        </ActionForm>
      )}
      <ActionForm
        action={actions.resume}
        label={`${go} the exercise`}
        quiet={state === "running"}
        submit={go}
      >
        <SelectField
          choices={SPEED_CHOICES}
          defaultValue={speed || exercise.speed}
          label="Speed"
          name="speed"
        />
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
      {state !== "ready" && (
        <ActionForm
          action={actions.end}
          fold="End the exercise"
          label="End the exercise"
          quiet
          submit="End exercise"
        >
          <p className="text-ink-2">
            Its clock stops for good, and nothing arrives any more. What was recorded stays to be compared.
          </p>
          <OnWatchField isAside onWatch={onWatch} />
        </ActionForm>
      )}
    </>
  );
}
