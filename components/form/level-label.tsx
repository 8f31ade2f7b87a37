import { type AlertLevel, levelNameOf } from "@/domain/alert-level";
import { LevelShape, levelColour } from "../ui/level-shape";

/** A level to choose: its shape, number and name, and what it takes. */
export const LevelLabel = ({ level, criterion }: { level: AlertLevel; criterion: string }) => (
  <>
    <span className="pt-0.5">
      <LevelShape level={level} size={14} />
    </span>
    <span className="font-semibold">
      <span className={levelColour(level)}>{level}</span> {levelNameOf(level)}
    </span>
    <span className="col-start-3 text-[13.5px] leading-5 text-ink-2 sm:leading-6 sm:col-start-4">
      {criterion}
    </span>
  </>
);
