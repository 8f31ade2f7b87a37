import { ExerciseControls } from "@/components/exercise/exercise-controls";
import { ExerciseList } from "@/components/exercise/exercise-list";
import { OpenExercise } from "@/components/exercise/open-exercise";
import { comparisonHref } from "@/components/ui/desk-address";
import { PlainPage } from "@/components/ui/plain-page";
import { firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { desk } from "../desk";
import { end, open, pause, resume } from "./actions";
import { readExercises } from "./exercise-list";

export const metadata = { title: "Exercises" };

export default async function ExercisesPage({ searchParams }: { searchParams: PageParams }) {
  const { exercise, actor, now } = await desk();
  if (exercise)
    return (
      <PlainPage
        lead={
          exercise.state() === "ended"
            ? "The exercise is over. Its desk is read-only."
            : "Set levels as you would on the real desk; events arrive when they happened. The real desk’s levels stay hidden from you until you compare them."
        }
        title={`Exercise “${exercise.name}”`}
      >
        <ExerciseControls
          actions={{ pause, resume, end }}
          comparisonHref={comparisonHref()}
          exercise={exercise}
          now={now()}
          onWatch={actor}
          speed={exercise.runsAt()}
          state={exercise.state()}
        />
      </PlainPage>
    );
  const { again } = firstOfEach(await searchParams);
  const listed = await readExercises();
  return (
    <PlainPage
      isWide
      lead="Play a past period on a separate desk: incidents and reports arrive when they happened, trainees set the levels, and you compare both afterwards. This desk does not change."
      title="Exercises"
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <ExerciseList listed={listed} />
        <OpenExercise action={open} again={listed.find(({ slug }) => slug === again)} onWatch={actor} />
      </div>
    </PlainPage>
  );
}
