import { LEVELS } from "@/domain/alert-level";
import { LANE_HEIGHT, laneTopOf } from "@/domain/look/lane";

/** Classes that place a drawing beside the words of its scale. */
export const BESIDE_SCALE = "left-6 right-0 sm:left-[104px]";

/** The words of the levels beside a lane, each at its line; on a phone their numbers. */
export const LevelScale = () => (
  <ol className="relative w-4 shrink-0 text-right text-xs leading-4 text-ink-2 sm:w-24">
    {LEVELS.map(({ level, name }) => (
      <li
        className="absolute right-0 -translate-y-1/2 whitespace-nowrap"
        key={level}
        style={{ top: `${(laneTopOf(level) / LANE_HEIGHT) * 100}%` }}
      >
        {level}
        <span className="max-sm:hidden"> {name}</span>
      </li>
    ))}
  </ol>
);
