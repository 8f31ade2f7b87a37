import type { ListedExercise } from "@/domain/exercise/exercise";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** The exercises that were opened from this desk, and what can be done with each now. */
export function ExerciseList({ listed }: { listed: ListedExercise[] }) {
  return (
    <Card aria-labelledby="exercises">
      <h2 className="text-[16px] font-semibold" id="exercises">
        Exercises
      </h2>
      {listed.length === 0 && (
        <p className="text-ink-2">No exercises yet. Open one: name it, and choose a past period to play.</p>
      )}
      <ul className="divide-y divide-line">
        {listed.map((exercise) => (
          <li className="py-3" key={exercise.id}>
            <h3 className="font-semibold">
              <Typed>{exercise.name}</Typed>
            </h3>
            <p className="text-[13.5px] text-ink-2">
              <Instant at={exercise.fromAt} /> to <Instant at={exercise.untilAt} /> · <Played {...exercise} />
            </p>
            <p className="mt-2 flex flex-wrap gap-2">
              <Offers {...exercise} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Played({ state, nowAt }: ListedExercise) {
  if (state === "ready") return "not played yet";
  return (
    <>
      {{ running: "running", paused: "paused, played until", ended: "ended at" }[state]}{" "}
      {state !== "running" && <Instant at={nowAt} />}
    </>
  );
}

function Offers({ state, slug }: ListedExercise) {
  const main = (isMain: boolean) => `button ${isMain ? "button-main" : ""}`;
  return (
    <>
      {state !== "ready" && (
        <Link className={main(state === "ended")} href={`/exercises/${slug}`}>
          {state === "ended" ? "Compare with the real desk" : "Compare so far"}
        </Link>
      )}
      {/* Another desk: its pages are loaded anew, with its own banners. */}
      <a className={main(state !== "ended")} href={`/exercises/${slug}/desk/exercises`}>
        {state === "ready" ? "Play" : state === "ended" ? "Open its desk" : "Go to the exercise"}
      </a>
      {state !== "ready" && (
        <Link className="button" href={`/exercises?again=${slug}#open`}>
          Play again
        </Link>
      )}
    </>
  );
}
