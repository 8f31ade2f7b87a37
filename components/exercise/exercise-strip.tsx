"use client";

import Link from "next/link";
import { exerciseNoticeOf } from "@/domain/exercise/exercise";
import type { Instant } from "@/domain/time/time";
import { useLater } from "../live/use-later";
import { ClockWords } from "./clock-words";

type Props = { name: string; nowAt: Instant; speed: number };

/** Says on every page of an exercise, on the screen and on paper, that it is one, and how its clock runs. */
export function ExerciseStrip({ name, nowAt, speed }: Props) {
  const Running = useLater(async () => (await import("./running-words")).RunningWords);
  const clock = { nowAt, speed };
  return (
    <aside
      aria-label="This is an exercise"
      className="exercise-strip flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 text-[15px] leading-6 sm:px-6"
    >
      <p className="min-w-60 flex-1 font-semibold">{exerciseNoticeOf(name)}</p>
      <p className="no-print">
        {Running ? <Running first={clock} /> : <ClockWords {...clock} />}{" "}
        <Link className="underline" href="/exercises" prefetch={false}>
          Pause or resume
        </Link>
      </p>
    </aside>
  );
}
