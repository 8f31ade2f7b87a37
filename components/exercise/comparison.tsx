import type { Exercise } from "@/domain/exercise/exercise";
import type { ComparedCourse as Compared } from "@/domain/replay/level-course";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";
import { ComparedCourse } from "./compared-course";

/** `toldUntilAt` is where the lanes end. */
type Props = { exercise: Exercise & { nowAt: UtcInstant }; courses: Compared[]; toldUntilAt: UtcInstant };

/** What trainees and real desk said over the same period, category by category, with its indicators below. */
export const Comparison = ({ exercise: { fromAt, untilAt, nowAt }, courses, toldUntilAt }: Props) => {
  const shared = { fromAt, untilAt, realAt: toldUntilAt, playedAt: Math.min(nowAt, toldUntilAt) };
  return (
    <Card aria-label="Compared levels" className="py-0">
      <p className="flex justify-between gap-4 border-b border-line py-2 pl-[5.75rem] text-[13.5px] text-ink-2">
        <Instant at={fromAt} />
        <Instant at={untilAt} />
      </p>
      <div className="divide-y divide-line">
        {courses
          .filter(({ categoryId }) => categoryId === null)
          .map((category) => (
            <section aria-labelledby={`compared-${category.id}`} className="py-3" key={category.id}>
              <h2 className="text-[16px] font-semibold" id={`compared-${category.id}`}>
                <Typed>{category.name}</Typed>
              </h2>
              <ComparedCourse course={category} {...shared} />
              <details className="mt-1">
                <summary className="py-1 text-accent">Its indicators, one by one</summary>
                {courses
                  .filter(({ categoryId }) => categoryId === category.id)
                  .map((indicator) => (
                    <section aria-label={indicator.name} className="mt-3" key={indicator.id}>
                      <h3 className="font-semibold">
                        <Typed>{indicator.name}</Typed>
                      </h3>
                      <ComparedCourse course={indicator} {...shared} />
                    </section>
                  ))}
              </details>
            </section>
          ))}
      </div>
    </Card>
  );
};
