import { expect, test, vi } from "vitest";
import { MINUTE_MS } from "@/domain/time/time";
import { drawn } from "@/formats/drawing/draw-process";
import { exampleSnapshot } from "@/formats/example";

test("a drawing that waited for others has its whole time from when it is begun", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const job = { as: "png", exported: exampleSnapshot } as const;
    const [first, second] = [drawn(job), drawn(job)];
    vi.advanceTimersByTime(1.5 * MINUTE_MS);
    await first;
    vi.advanceTimersByTime(1.5 * MINUTE_MS);
    expect((await second).length).toBeGreaterThan(1_000);
  } finally {
    vi.useRealTimers();
  }
}, 60_000);
