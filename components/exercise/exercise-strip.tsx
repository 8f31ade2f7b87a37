import { exerciseNoticeOf } from "@/domain/exercise/exercise";
import { Link } from "../ui/link";
import { ClockWords, type ExerciseClock } from "./clock-words";
import { RunningClockWords } from "./running-clock-words";

type Props = {
  name: string;
  clock: ExerciseClock;
  /** Where it is compared with the desk that opened it; null where that is served apart. */
  comparisonHref: string | null;
};

/** Says on every page of an exercise, on the screen and on paper, that it is one, and how its clock runs. */
export const ExerciseStrip = ({ name, clock, comparisonHref }: Props) => (
  <aside
    aria-label="This is an exercise"
    className="exercise-strip flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 text-[15px] leading-6 sm:px-6"
  >
    <p className="min-w-60 flex-1 font-semibold" data-notice>
      {exerciseNoticeOf(name)}
    </p>
    <p className="no-print">
      <RunningClockWords first={clock}>
        <ClockWords {...clock} />
      </RunningClockWords>{" "}
      <Link className="underline" href="/exercises">
        {clock.exerciseState === "ended" ? "What now?" : "Controls"}
      </Link>
      {/* Another desk: its pages are loaded anew, with its own banners. */}
      {comparisonHref && clock.exerciseState === "ended" && (
        <>
          {" · "}
          <a className="underline" href={comparisonHref}>
            Compare
          </a>
        </>
      )}
      {comparisonHref && (
        <>
          {" · "}
          <a className="underline" href="/exercises">
            Leave the exercise
          </a>
        </>
      )}
    </p>
  </aside>
);
