import type { Exercise } from "@/domain/exercise/exercise";
import type { ComparedCourse as Compared } from "@/domain/replay/level-course";
import type { Instant } from "@/domain/time/time";
import { Card } from "../ui/card";
import { Typed } from "../ui/typed";
import { ComparedCourse } from "./compared-course";

/** `toldUntilAt` is how far the lanes are told. */
type Props = { exercise: Exercise & { nowAt: Instant }; courses: Compared[]; toldUntilAt: Instant };

/** What trainees and real desk said over the same period, category by category, with its indicators below. */
export const Comparison = ({ exercise: { fromAt, untilAt, nowAt }, courses, toldUntilAt }: Props) =>
  courses
    .filter(({ categoryId }) => categoryId === null)
    .map((category) => (
      <Card aria-labelledby={`compared-${category.id}`} key={category.id}>
        <h2 className="text-[16px] font-semibold" id={`compared-${category.id}`}>
          <Typed>{category.name}</Typed>
        </h2>
        <ComparedCourse
          course={category}
          fromAt={fromAt}
          untilAt={untilAt}
          realAt={toldUntilAt}
          playedAt={Math.min(nowAt, toldUntilAt)}
        />
        <details className="mt-3">
          <summary className="py-1">Its indicators, one by one</summary>
          {courses
            .filter(({ categoryId }) => categoryId === category.id)
            .map((indicator) => (
              <section aria-label={indicator.name} className="mt-3" key={indicator.id}>
                <h3 className="font-semibold">
                  <Typed>{indicator.name}</Typed>
                </h3>
                <ComparedCourse
                  course={indicator}
                  fromAt={fromAt}
                  untilAt={untilAt}
                  realAt={toldUntilAt}
                  playedAt={Math.min(nowAt, toldUntilAt)}
                />
              </section>
            ))}
        </details>
      </Card>
    ));
