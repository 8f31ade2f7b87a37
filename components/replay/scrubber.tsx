"use client";

import { placeAt, placeWordsOf, type Replay } from "@/domain/replay/replay";
import { dateTimeGroupOf, dayOf } from "@/domain/time/time";
import { TimeAxis } from "../charts/time-axis";
import type { Player } from "./use-player";

/** Units of width of the whole period. */
const WIDTH = 1_000;

/** The whole period on one line with a mark for every change; its handle moves the replay. */
export function Scrubber({ replay, player }: { replay: Replay; player: Player }) {
  const { frames, fromAt, untilAt } = replay;
  const { place, isReady, goTo, step } = player;
  const at = frames[place]?.at ?? fromAt;
  const marks = frames.filter(({ isChange }) => isChange);
  const placeOf = (instant: number) => Math.round(((instant - fromAt) / (untilAt - fromAt)) * WIDTH);
  return (
    <div className="mt-1">
      <input
        aria-label="Moment of the replay"
        aria-valuetext={`${dateTimeGroupOf(at)}, ${placeWordsOf(frames, place)}`}
        className={`block h-6 w-full accent-ink-2 ${isReady ? "" : "invisible"}`}
        max={untilAt}
        min={fromAt}
        onChange={(event) => goTo(placeAt(frames, event.currentTarget.valueAsNumber))}
        onKeyDown={(event) => {
          const way = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
          if (way !== 1 && way !== -1) return;
          event.preventDefault();
          event.stopPropagation();
          step(way);
        }}
        step={1}
        type="range"
        value={at}
      />
      <div className="px-2">
        <svg
          aria-hidden="true"
          className="block h-2.5 w-full stroke-ink-2"
          preserveAspectRatio="none"
          viewBox={`0 0 ${WIDTH} 10`}
        >
          <path
            d={marks.map((mark) => `M${placeOf(mark.at)} 0v10`).join("")}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <TimeAxis from={dayOf(fromAt)} to={dayOf(untilAt)} />
      </div>
    </div>
  );
}
