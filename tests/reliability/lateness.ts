import { onTestFinished } from "vitest";

const POLL_MS = 5;

/** How late this process itself was so far, in ms: the machine's share of every wait that it measures. */
export function lateness() {
  const sum = { ms: 0 };
  let lookedAt = performance.now();
  const looking = setInterval(() => {
    const now = performance.now();
    sum.ms += Math.max(0, now - lookedAt - 2 * POLL_MS);
    lookedAt = now;
  }, POLL_MS);
  onTestFinished(() => clearInterval(looking));
  return () => sum.ms;
}
