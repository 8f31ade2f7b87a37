import { expect, test } from "vitest";
import { longestDelayMs, watchDelays } from "@/app/_upkeep/event-loop-delay";
import { onePerProcess } from "@/app/_upkeep/one-per-process";

const STARTING_MS = 200;
const BUSY_MS = 300;

function keepBusy() {
  const until = performance.now() + BUSY_MS;
  while (performance.now() < until);
}

test("delays while starting do not count; later ones do", async () => {
  // Another file of tests in this process may have started one.
  delete onePerProcess("delays", (): { delays?: object } => ({})).delays;
  watchDelays(STARTING_MS);
  keepBusy();
  expect(longestDelayMs()).toBeNull();
  await expect.poll(longestDelayMs, { timeout: 5_000 }).not.toBeNull();
  keepBusy();
  await expect.poll(longestDelayMs, { timeout: 5_000 }).toBeGreaterThan(BUSY_MS / 2);
});
