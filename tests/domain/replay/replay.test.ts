import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changeFrom,
  comparedPlaceOf,
  framesOf,
  placeAt,
  placeWordsOf,
  replayHref,
  standingMsOf,
} from "@/domain/replay/replay";
import { HOUR_MS } from "@/domain/time/time";
import { at } from "../examples";

const PERIOD = { fromAt: at("2019-12-27T00:00:00Z"), untilAt: at("2020-01-09T06:00:00Z") };
const FIRST = at("2019-12-27T16:30:00Z");
const SECOND = at("2020-01-03T00:12:00Z");
const FRAMES = framesOf(PERIOD, [FIRST, SECOND]);
const placeOf = (instant: number) => FRAMES.findIndex((frame) => frame.at === instant);

test("a replay has a frame at both ends, at every change, and quiet ones at round times between", () => {
  expect(FRAMES[0]).toEqual({ at: PERIOD.fromAt, isChange: false });
  expect(FRAMES.at(-1)).toEqual({ at: PERIOD.untilAt, isChange: false });
  expect(FRAMES.filter(({ isChange }) => isChange).map((frame) => frame.at)).toEqual([FIRST, SECOND]);
  const quiet = FRAMES.slice(1, -1).filter(({ isChange }) => !isChange);
  expect(quiet.every((frame) => frame.at % (6 * HOUR_MS) === 0)).toBe(true);
  expect(FRAMES.length).toBeLessThan(100);
});

test("frames ascend, each instant has one, and no change of the period is left out", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 * 24 * HOUR_MS }),
      fc.array(fc.integer({ min: -HOUR_MS, max: 500 * 24 * HOUR_MS }), { maxLength: 50 }),
      (span, offsets) => {
        const period = { fromAt: PERIOD.fromAt, untilAt: PERIOD.fromAt + span };
        const changes = offsets.map((offset) => period.fromAt + offset);
        const frames = framesOf(period, changes);
        expect(frames.every((frame, i) => i === 0 || frame.at > (frames[i - 1]?.at ?? 0))).toBe(true);
        const within = changes.filter((each) => each >= period.fromAt && each <= period.untilAt);
        const shown = new Set(frames.filter(({ isChange }) => isChange).map((frame) => frame.at));
        expect(shown).toEqual(new Set(within));
      },
    ),
  );
});

test("stepping goes from change to change, and stops at the ends of the period", () => {
  const [first, second, last] = [placeOf(FIRST), placeOf(SECOND), FRAMES.length - 1];
  expect(changeFrom(FRAMES, 0, 1)).toBe(first);
  expect(changeFrom(FRAMES, first, 1)).toBe(second);
  expect(changeFrom(FRAMES, second, 1)).toBe(last);
  expect(changeFrom(FRAMES, last, -1)).toBe(second);
  expect(changeFrom(FRAMES, first, -1)).toBe(0);
});

test("a frame shows what changed since the change before the last one passed", () => {
  const [first, second] = [placeOf(FIRST), placeOf(SECOND)];
  expect(comparedPlaceOf(FRAMES, second)).toBe(first);
  expect(comparedPlaceOf(FRAMES, second + 2)).toBe(first);
  expect(comparedPlaceOf(FRAMES, first)).toBe(0);
  expect(comparedPlaceOf(FRAMES, 0)).toBe(0);
});

test.each([
  ["before the period", PERIOD.fromAt - 1, 0],
  ["at a change", SECOND, placeOf(SECOND)],
  ["just before a change", SECOND - 1, placeOf(SECOND) - 1],
  ["after the period", PERIOD.untilAt + 1, FRAMES.length - 1],
])("an instant %s is in the last frame at or before it, or the first", (_, instant, place) => {
  expect(placeAt(FRAMES, instant)).toBe(place);
});

test("a faster replay shows each frame for a shorter time, but a change long enough to be read", () => {
  const quiet = placeOf(PERIOD.fromAt + 6 * HOUR_MS);
  expect(standingMsOf(FRAMES, quiet, 6)).toBe(1_000);
  expect(standingMsOf(FRAMES, quiet, 12)).toBe(500);
  expect(standingMsOf(FRAMES, placeOf(SECOND), 24)).toBe(900);
});

test("it says which change of how many it shows, and its address leads back to it", () => {
  expect(placeWordsOf(FRAMES, placeOf(SECOND))).toBe("change 2 of 2");
  expect(placeWordsOf(FRAMES, placeOf(SECOND) - 1)).toBe("1 of 2 changes passed");
  expect(replayHref({ ...PERIOD, speed: 6 }, SECOND)).toBe(
    "/replay?fromAt=270000ZDEC19&untilAt=090600ZJAN20&speed=6&at=030012ZJAN20",
  );
});
