"use client";

import { createContext, useContext } from "react";
import { isWrongClock, WRONG_CLOCK_WORDS, type WrongSpan } from "@/domain/clock/clock-mend";
import type { Instant } from "@/domain/time/time";

const Mends = createContext<readonly WrongSpan[]>([]);

/** Provides the recorded times that the clock got wrong to a page. */
export const WrongClocks = ({ mends, children }: { mends: WrongSpan[]; children: React.ReactNode }) => (
  <Mends.Provider value={mends}>{children}</Mends.Provider>
);

/** Marks a recorded time that was wrong; nothing beside any other. */
export function WrongClockMark({ at }: { at: Instant }) {
  if (!isWrongClock(at, useContext(Mends))) return null;
  return <span className="text-ink-2"> ({WRONG_CLOCK_WORDS})</span>;
}
