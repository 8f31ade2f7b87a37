import { ExerciseControls } from "@/components/exercise/exercise-controls";
import { ExerciseList } from "@/components/exercise/exercise-list";
import { OpenExercise } from "@/components/exercise/open-exercise";
import { PlainPage } from "@/components/ui/plain-page";
import { listExercises } from "@/db/exercises/exercises";
import { dataFolder } from "@/db/files/data-folder";
import { desk } from "../desk";
import { open, pause, resume } from "./actions";

export const metadata = { title: "Exercises" };

export default async function ExercisesPage() {
  const { exercise, actor, now } = await desk();
  if (exercise)
    return (
      <PlainPage
        lead="Set levels as you would on the real desk; events arrive when they happened. The real desk’s levels stay hidden from you: compare them afterwards on its Exercises page."
        title={`Exercise “${exercise.name}”`}
      >
        <ExerciseControls
          actions={{ pause, resume }}
          exercise={exercise}
          now={now()}
          onWatch={actor}
          speed={exercise.clock().speed}
        />
      </PlainPage>
    );
  return (
    <PlainPage
      lead="Play a past period on a separate desk: incidents and reports arrive when they happened, trainees set the levels, and you compare both afterwards. This desk does not change."
      title="Exercises"
    >
      <OpenExercise action={open} onWatch={actor} />
      <ExerciseList listed={await listExercises(dataFolder())} />
    </PlainPage>
  );
}
