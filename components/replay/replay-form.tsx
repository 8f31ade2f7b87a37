import type { Problem } from "@/domain/outcome";
import { replayHref, SPEEDS, USUAL_SPEED } from "@/domain/replay/replay";
import { DAY_MS, type Instant } from "@/domain/time/time";
import { SelectField } from "../form/field";
import { InstantField } from "../form/instant-field";
import { QuestionForm } from "../form/question-form";
import { Link } from "../ui/link";

type Props = { problems: Problem[]; typed: Record<string, string>; now: Instant };

const PRESETS = [
  { name: "The last 24 hours", days: 1 },
  { name: "The last 7 days", days: 7 },
  { name: "The last 14 days", days: 14 },
  { name: "The last 90 days", days: 90 },
];

const SPEED_CHOICES = SPEEDS.map(({ speed, name }) => ({ value: String(speed), label: name }));

/** Overlays the board while open, so that the replay itself does not move. */
const LAID_OVER = "sm:card sm:absolute sm:right-0 sm:z-30 sm:mt-1 sm:w-[min(44rem,90vw)] sm:p-4 sm:shadow-lg";

/** The period to play, the speed, and the start. */
export const ReplayForm = ({ problems, typed, now }: Props) => (
  <details className={problems.length > 0 ? "" : "max-sm:open:w-full sm:relative"} open={problems.length > 0}>
    <summary className="whitespace-nowrap py-1 text-xs leading-5 text-ink-2">Play another period</summary>
    <div className={problems.length > 0 ? "" : LAID_OVER}>
      <ul aria-label="Periods" className="flex flex-wrap gap-x-4 gap-y-1 pb-2">
        {PRESETS.map(({ name, days }) => (
          <li key={name}>
            <Link
              className="link"
              href={replayHref({ fromAt: now - days * DAY_MS, untilAt: now, speed: USUAL_SPEED })}
            >
              {name}
            </Link>
          </li>
        ))}
        <li>
          <Link className="link" href="/exercises">
            Exercises: play a past period yourselves
          </Link>
        </li>
      </ul>
      <QuestionForm
        action="/replay"
        label="Play another period"
        problems={problems}
        submit="Show the replay"
        typed={typed}
      >
        <div className="grid max-w-4xl gap-4 sm:grid-cols-2">
          <InstantField label="From" name="fromAt" placeholder="270000ZDEC19" />
          <InstantField
            label="Until"
            name="untilAt"
            hint="Defaults to now."
            optional
            placeholder="090600ZJAN20"
          />
          <SelectField choices={SPEED_CHOICES} defaultValue={USUAL_SPEED} label="Speed" name="speed" />
          <InstantField hint="Defaults to the beginning." label="Start at" name="at" optional />
        </div>
      </QuestionForm>
    </div>
  </details>
);
