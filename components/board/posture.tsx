import { levelNameOf } from "@/domain/alert-level";
import { FRESHNESS } from "@/domain/assessment/freshness";
import type { Board } from "@/domain/board/board";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelShape, levelColour } from "../ui/level-shape";
import { Typed } from "../ui/typed";

const WORDS = {
  current: "current",
  due: "due",
  never: "never assessed",
  overdue: "overdue",
  lapsed: "lapsed",
  blind: "blind",
};

/** The whole board in one line: the overall level, why, and how fresh everything is. */
export function Posture({ posture, controls }: { posture: Board["posture"]; controls?: React.ReactNode }) {
  return (
    <section aria-labelledby="posture" className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <h1 className="flex items-center gap-2.5" id="posture">
        <LevelShape level={posture.level} size={24} />
        <span className={`text-[25px] font-semibold leading-8 ${levelColour(posture.level)}`}>
          <span className="sr-only">Overall posture: </span>
          {posture.level === null ? "Not assessed" : `${posture.level} ${levelNameOf(posture.level)}`}
        </span>
      </h1>
      <p className="min-w-64 flex-1 text-[15px] [overflow-wrap:anywhere] leading-6 text-ink-2">
        <Typed>{posture.sentence}</Typed>
      </p>
      {/* In two rows on a laptop, which leaves the sentence the width for two lines. */}
      <ul
        className="flex flex-wrap gap-x-3 gap-y-1 text-xs xl:grid xl:grid-cols-[repeat(3,auto)] 2xl:flex"
        aria-label="Freshness of the indicators"
      >
        {FRESHNESS.filter((row) => posture.freshness[row.state] > 0).map(({ state, meaning }) => (
          <li className="flex items-center gap-1.5" key={state} title={meaning}>
            <FreshnessMark state={state} />
            <span>
              {posture.freshness[state]} {WORDS[state]}
            </span>
          </li>
        ))}
      </ul>
      {controls}
    </section>
  );
}
