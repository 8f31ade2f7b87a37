import { Comparison } from "@/components/exercise/comparison";
import { Instant } from "@/components/ui/instant";
import { PlainPage } from "@/components/ui/plain-page";
import type { Desk } from "@/db/desk";
import { listExercises, openForReading } from "@/db/exercises/exercises";
import { dataFolder } from "@/db/files/data-folder";
import { readLevelCourses } from "@/db/queries/board/level-courses";
import { LONG } from "@/db/sql/reading";
import { comparedCoursesOf, toldUntilAtOf } from "@/domain/replay/level-course";
import { NotThere } from "../../_response/not-there";
import { openedDesk } from "../../desk";

export const metadata = { title: "Exercise compared" };

export default async function ComparisonPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const exercise = (await listExercises(dataFolder())).find((each) => each.slug === slug);
  if (!exercise) return <NotThere />;
  const trainees = await openForReading(exercise.folder);
  try {
    const coursesOn = ({ store }: Desk) => store.read((view) => readLevelCourses(view, exercise), LONG);
    const real = await coursesOn(await openedDesk());
    const trained = await coursesOn(trainees);
    const toldUntilAt = toldUntilAtOf(real, trained);
    return (
      <PlainPage
        lead={
          <>
            The trainees’ levels beside those of the real desk, <Instant at={exercise.fromAt} /> to{" "}
            <Instant at={exercise.untilAt} />, each as it was known at the time.
            {exercise.nowAt < exercise.untilAt && (
              <>
                {" "}
                It was played until <Instant at={exercise.nowAt} /> so far.
              </>
            )}
            {toldUntilAt < exercise.untilAt && (
              <>
                {" "}
                This period has too many changes to compare in full: both are compared until{" "}
                <Instant at={toldUntilAt} />.
              </>
            )}
          </>
        }
        title={`Exercise “${exercise.name}” compared`}
      >
        <Comparison
          courses={comparedCoursesOf(real, trained)}
          exercise={exercise}
          toldUntilAt={toldUntilAt}
        />
      </PlainPage>
    );
  } finally {
    await trainees.store.close();
  }
}
