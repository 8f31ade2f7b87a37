import { type AlertLevel, levelNameOf } from "@/domain/alert-level";
import { LevelShape, levelColour } from "../ui/level-shape";

type Props = {
  level: AlertLevel;
  criterion: string;
  /** How often an indicator at this level is reviewed. */
  reviewHours: number;
  /** Whether it is the level that holds. */
  isHeld: boolean;
};

/** A level to choose: its shape, number and name, what it takes, and how often it is reviewed. */
export const LevelLabel = ({ level, criterion, reviewHours, isHeld }: Props) => (
  <>
    <span className="pt-0.5">
      <LevelShape level={level} size={14} />
    </span>
    <span className="font-semibold">
      <span className={levelColour(level)}>{level}</span> {levelNameOf(level)}
      {isHeld && (
        <span className="ml-2 text-xs font-normal text-ink-2 sm:ml-0 sm:block sm:leading-4">holds now</span>
      )}
    </span>
    <span className="col-start-3 text-[13.5px] leading-5 text-ink-2 sm:col-start-4">
      {criterion} <span className="whitespace-nowrap text-xs">· review every {reviewHours} h</span>
    </span>
  </>
);
