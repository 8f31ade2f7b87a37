import { expect, test, vi } from "vitest";

const STARTING_MS = 200;
const BUSY_MS = 300;

function keepBusy() {
  const until = performance.now() + BUSY_MS;
  while (performance.now() < until);
}

test("delays while starting do not count; later ones do", async () => {
  // Another file of tests in this process may have started one.
  vi.resetModules();
  globalThis.watchfloor?.kept?.delete("delays");
  const { longestDelayMs, watchDelays } = await import("@/app/_upkeep/event-loop-delay");
  watchDelays(STARTING_MS);
  keepBusy();
  expect(longestDelayMs()).toBeNull();
  await expect.poll(longestDelayMs, { timeout: 5_000 }).not.toBeNull();
  keepBusy();
  await expect.poll(longestDelayMs, { timeout: 5_000 }).toBeGreaterThan(BUSY_MS / 2);
});
