import type { ListedExercise } from "@/domain/exercise/exercise";
import { Link } from "../ui/link";
import { PlainPage } from "../ui/plain-page";

/** Where an exercise will be compared: there is nothing to compare before it was played. */
export const UnplayedExercise = ({ name, slug }: ListedExercise) => (
  <PlainPage lead="It has not been played yet, so there is nothing to compare." title={`Exercise “${name}”`}>
    <p className="flex flex-wrap gap-2">
      <a className="button button-main" href={`/exercises/${slug}/desk/exercises`}>
        Play
      </a>
      <Link className="button" href="/exercises">
        All exercises
      </Link>
    </p>
  </PlainPage>
);
