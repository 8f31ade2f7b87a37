"use client";

import { createContext, useContext } from "react";
import { isWrongClock, type WrongSpan } from "@/domain/clock/clock-mend";
import { WRONG_CLOCK_WORDS } from "@/domain/clock/clock-words";
import type { Instant } from "@/domain/time/time";

const Mends = createContext<readonly WrongSpan[]>([]);

/** Tells the times of a page which of them the clock had got wrong. */
export const WrongClocks = ({ mends, children }: { mends: WrongSpan[]; children: React.ReactNode }) => (
  <Mends.Provider value={mends}>{children}</Mends.Provider>
);

/** Says beside a recorded time that the clock was wrong when it was recorded; nothing beside any other. */
export function WrongClockMark({ at }: { at: Instant }) {
  if (!isWrongClock(at, useContext(Mends))) return null;
  return <span className="text-ink-2"> ({WRONG_CLOCK_WORDS})</span>;
}
