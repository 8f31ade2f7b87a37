import fc from "fast-check";
import { inject } from "vitest";

/** On the second engine the same statements are tried with fewer cases: what they find out is about the engine. */
export const casesOf = (numRuns: number): number =>
  inject("engine") === "postgres" ? Math.ceil(numRuns / 4) : numRuns;

/**
 * How often a property is tried, and after how many milliseconds no more cases are begun. One that is cut short counts
 * as passed, and prints how many cases ran.
 */
export const withinTime = <T>(numRuns: number, interruptAfterTimeLimit: number): fc.Parameters<T> => ({
  numRuns: casesOf(numRuns),
  interruptAfterTimeLimit,
  asyncReporter: async (details) => {
    if (details.failed)
      throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance });
    if (details.interrupted)
      console.warn(`Cut short by its time limit: ${details.numRuns} of ${casesOf(numRuns)} cases ran.`);
  },
});
