import { Comparison } from "@/components/exercise/comparison";
import { Card } from "@/components/ui/card";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { chosenHome } from "@/db/chosen-home";
import type { Desk } from "@/db/desk";
import { openForReading } from "@/db/exercises/exercises";
import { readLevelCourses } from "@/db/queries/board/level-courses";
import { LONG } from "@/db/store";
import type { ListedExercise } from "@/domain/exercise/exercise";
import { comparedCoursesOf, toldUntilAtOf } from "@/domain/replay/level-course";
import { NotFoundPage } from "../../_response/not-found-page";
import { openedDesk } from "../../desk";
import { readExercises } from "../exercise-list";

export const metadata = { title: "Exercise compared" };

export default async function ComparisonPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const exercise = (await readExercises()).find((each) => each.slug === slug);
  if (!exercise) return <NotFoundPage />;
  if (exercise.state === "ready") return <UnplayedExercise {...exercise} />;
  const trainees = await openForReading(chosenHome(), slug);
  try {
    const coursesOn = ({ store }: Desk) => store.read((view) => readLevelCourses(view, exercise), LONG);
    const real = await coursesOn(await openedDesk());
    const trained = await coursesOn(trainees);
    const toldUntilAt = toldUntilAtOf(real, trained);
    return (
      <PlainPage
        actions={
          <>
            <Link className="button" href="/exercises">
              All exercises
            </Link>
            <Link className="button" href={`/exercises?again=${slug}#open`}>
              Play again
            </Link>
          </>
        }
        isWide
        lead={
          <>
            The trainees’ levels beside those of the real desk, <Instant at={exercise.fromAt} /> to{" "}
            <Instant at={exercise.untilAt} />, each as it was known at the time.
            {exercise.nowAt < exercise.untilAt && (
              <>
                {" "}
                {exercise.state === "ended" ? "It ended at" : "So far it has been played until"}{" "}
                <Instant at={exercise.nowAt} />.
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

/** Where an exercise will be compared: there is nothing to compare before it was played. */
const UnplayedExercise = ({ name, slug, fromAt, untilAt }: ListedExercise) => (
  <PlainPage
    actions={
      <>
        <Link className="button" href="/exercises">
          All exercises
        </Link>
        <a className="button button-main" href={`/exercises/${slug}/desk/exercises`}>
          Play
        </a>
      </>
    }
    lead={
      <>
        <Instant at={fromAt} /> to <Instant at={untilAt} />, not played yet.
      </>
    }
    title={`Exercise “${name}”`}
  >
    <Card>
      <p>
        There is nothing to compare yet. Once it has been played, the trainees’ levels stand here beside those
        of the real desk.
      </p>
    </Card>
  </PlainPage>
);
