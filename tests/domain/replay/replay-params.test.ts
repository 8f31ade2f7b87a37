import { expect, test } from "vitest";
import { parseReplayParams } from "@/domain/replay/replay-params";
import { DAY_MS } from "@/domain/time/time";
import { at, NOW } from "../examples";

const FROM = at("2019-12-27T00:00:00Z");

test("by default, a replay plays the last 14 days from their start", () => {
  expect(parseReplayParams({}, NOW)).toEqual({
    ok: true,
    value: { fromAt: NOW - 14 * DAY_MS, untilAt: NOW, speed: 6, at: NOW - 14 * DAY_MS, isPlaying: false },
  });
});

test("times are parsed as date-time groups and as ISO 8601, and a speed as hours per second", () => {
  const params = {
    fromAt: "270000zdec19",
    untilAt: "2020-01-08T00:00Z",
    speed: "24",
    at: "030012ZJAN20",
    play: "1",
  };
  expect(parseReplayParams(params, NOW)).toEqual({
    ok: true,
    value: {
      fromAt: FROM,
      untilAt: at("2020-01-08T00:00:00Z"),
      speed: 24,
      at: at("2020-01-03T00:12:00Z"),
      isPlaying: true,
    },
  });
});

test("an instant outside the period becomes its nearer end", () => {
  const params = { fromAt: "270000ZDEC19", untilAt: "080000ZJAN20", at: "010000ZDEC19" };
  expect(parseReplayParams(params, NOW)).toMatchObject({ value: { at: FROM } });
});

test.each([
  [{ fromAt: "yesterday" }, "fromAt"],
  [{ fromAt: "270000ZDEC19", untilAt: "010000ZJAN40" }, "untilAt"],
  [{ fromAt: "270000JDEC19" }, "fromAt"],
  [{ fromAt: "080000ZJAN20", untilAt: "070000ZJAN20" }, "untilAt"],
  [{ speed: "5" }, "speed"],
  [{ speed: "fast" }, "speed"],
  [{ at: "noon" }, "at"],
])("%j is refused at its field", (params, field) => {
  const refused = parseReplayParams(params, NOW);
  expect(refused.ok ? [] : refused.problems.map((problem) => problem.field)).toEqual([field]);
});
