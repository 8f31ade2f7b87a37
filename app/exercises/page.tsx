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
        lead="Set levels as you would on the real desk; what happened comes in at its time. What the real desk said is kept from you until the end: its own page of exercises compares."
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
      lead="A past period played on a desk of its own: incidents and reports come in at their time, trainees set the levels, and afterwards both are laid side by side. This desk is only read."
      title="Exercises"
    >
      <OpenExercise action={open} onWatch={actor} />
      <ExerciseList listed={await listExercises(dataFolder())} />
    </PlainPage>
  );
}
