import { leadWordsOf } from "@/domain/exercise/exercise";
import type { ComparedCourse as Compared } from "@/domain/replay/level-course";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Cell, Table, TableHead } from "../ui/table";
import { CourseLane } from "./course-lane";

type Props = {
  course: Compared;
  fromAt: UtcInstant;
  untilAt: UtcInstant;
  /** How far the real desk's lane goes. */
  realAt: UtcInstant;
  /** How far the trainees have played. */
  playedAt: UtcInstant;
};

/** One thing as both desks said it: a lane each, and when each level was first reached. */
export const ComparedCourse = ({ course, fromAt, untilAt, realAt, playedAt }: Props) => (
  <>
    <CourseLane endAt={realAt} fromAt={fromAt} label="Real desk" steps={course.real} untilAt={untilAt} />
    <CourseLane endAt={playedAt} fromAt={fromAt} label="Trainees" steps={course.trainees} untilAt={untilAt} />
    {course.raises.length === 0 ? (
      <p className="mt-1 text-[13.5px] text-ink-2">Neither raised it above its starting level.</p>
    ) : (
      <Table isStacked label={`When ${course.name} was raised`}>
        <TableHead columns={["First reached", "Real desk", "Trainees", "Trainees were"]} />
        <tbody className="divide-y divide-line">
          {course.raises.map(({ level, realAt, traineesAt, leadMs }) => (
            <tr key={level}>
              <Cell>
                <LevelBadge level={level} />
              </Cell>
              <Cell label="Real desk">{realAt === null ? "never" : <Instant at={realAt} />}</Cell>
              <Cell label="Trainees">{traineesAt === null ? "never" : <Instant at={traineesAt} />}</Cell>
              <Cell label="Trainees were">{leadMs === null ? "—" : leadWordsOf(leadMs)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    )}
  </>
);
