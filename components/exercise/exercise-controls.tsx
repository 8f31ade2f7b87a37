import { ENDED_EXERCISE, type Exercise, type ExerciseState } from "@/domain/exercise/exercise";
import { dateTimeGroupOf, type Instant as UtcInstant } from "@/domain/time/time";
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
  ready: "Not started",
  running: "Running",
  paused: "Paused",
  ended: "Ended",
};

/** How far an exercise is, and what can be done now: start, pause, go on or end it, and after that compare. */
export const ExerciseControls = (props: Props) => (
  <Card aria-labelledby="clock" className="space-y-4">
    <Played {...props} />
    {props.state === "ended" ? <AfterTheEnd href={props.comparisonHref} /> : <ClockForms {...props} />}
  </Card>
);

function Played({ exercise: { fromAt, untilAt }, now, state }: Props) {
  const percent = Math.floor((100 * (now - fromAt)) / (untilAt - fromAt));
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-xl font-semibold tabular-nums" id="clock">
          <span className="sr-only">Its clock: </span>
          <Instant at={now} />
        </h2>
        <p className="font-semibold">
          {STATE_WORDS[state]}
          {state !== "ready" && `, ${percent} % played`}
        </p>
      </div>
      <div
        aria-label={`Played until ${dateTimeGroupOf(now)}`}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        className="my-2 h-2 overflow-hidden rounded-full bg-line"
        role="progressbar"
      >
        <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      <p className="flex justify-between gap-4 text-[13.5px] text-ink-2">
        <Instant at={fromAt} />
        <Instant at={untilAt} />
      </p>
    </div>
  );
}

const AfterTheEnd = ({ href }: { href: string | null }) => (
  <>
    <p>{ENDED_EXERCISE}</p>
    <p className="flex flex-wrap gap-2">
      {href ? (
        <>
          <a className="button button-main" href={href}>
            Compare with the real desk
          </a>
          <a className="button" href={`/exercises?again=${href.split("/").at(-1)}#open`}>
            Play again
          </a>
        </>
      ) : (
        <span>Both are on the Exercises page of the real desk.</span>
      )}
      <Link className="button" href="/">
        Board at its end
      </Link>
      <Link className="button" href="/changes">
        What the trainees did
      </Link>
    </p>
  </>
);

function ClockForms({ exercise, state, speed, onWatch, actions }: Props) {
  const go = { ready: "Start", paused: "Resume", running: "Change speed" }[
    state === "ended" ? "paused" : state
  ];
  return (
    <>
      {state === "running" && (
        <ActionForm
          action={actions.pause}
          beside={
            <Link className="button" href="/">
              Go to the board
            </Link>
          }
          label="Pause the exercise"
          submit="Pause"
        >
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
            Its clock stops for good. Nothing more arrives or can be recorded; what was recorded stays, so
            that you can compare it.
          </p>
          <OnWatchField isAside onWatch={onWatch} />
        </ActionForm>
      )}
    </>
  );
}
