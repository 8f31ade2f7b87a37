import fc from "fast-check";
import { expect, test } from "vitest";
import { leastCountOf, tailOf } from "@/domain/tempo/negative-binomial";

/** From scipy.stats.nbinom 1.17.1: `sf(count - 1, r, p)`, and the least count whose share is 0.05 or less. */
const KNOWN = [
  { mean: 0.5 / 12, variance: (0.5 / 12) * (13 / 12), count: 1, tail: 0.039231077169477234, least: 1 },
  { mean: 15.5 / 12, variance: (15.5 / 12) * (13 / 12), count: 3, tail: 0.14718094191649592, least: 4 },
  { mean: 15.5 / 12, variance: (15.5 / 12) * (13 / 12), count: 6, tail: 0.003580554526165445, least: 4 },
  { mean: 12.5 / 12, variance: (12.5 / 12) * (13 / 12) * 2.5, count: 6, tail: 0.02853483162555339, least: 5 },
  { mean: 10.5, variance: 84, count: 20, tail: 0.14433342208195774, least: 30 },
  {
    mean: 3600.5 / 12,
    variance: (3600.5 / 12) * (13 / 12),
    count: 330,
    tail: 0.05295014450759964,
    least: 331,
  },
  {
    mean: 36000.5 / 12,
    variance: (36000.5 / 12) * (13 / 12),
    count: 3200,
    tail: 0.000268646200046,
    least: 3095,
  },
];

test.each(KNOWN)(
  "with mean $mean and variance $variance, $count or more have the probability $tail",
  (known) => {
    expect(tailOf(known, known.count)).toBeCloseTo(known.tail, 9);
    expect(leastCountOf(known, 0.05)).toBe(known.least);
  },
);

const spreads = fc
  .record({
    mean: fc.double({ min: 0.001, max: 2000, noNaN: true }),
    factor: fc.double({ min: 1.01, max: 40, noNaN: true }),
  })
  .map(({ mean, factor }) => ({ mean, variance: mean * factor }));

test("a tail probability is between 0 and 1, is 1 for nothing, and never grows with the count", () => {
  fc.assert(
    fc.property(spreads, fc.nat(4000), (spread, count) => {
      const [tail, next] = [tailOf(spread, count), tailOf(spread, count + 1)];
      expect(tailOf(spread, 0)).toBe(1);
      expect(next).toBeLessThanOrEqual(tail);
      expect(next).toBeGreaterThanOrEqual(0);
      expect(tail).toBeLessThanOrEqual(1);
    }),
  );
});

test("the least count of a probability is the first that is so rare", () => {
  fc.assert(
    fc.property(spreads, fc.double({ min: 0.001, max: 0.9, noNaN: true }), (spread, ratio) => {
      const least = leastCountOf(spread, ratio);
      expect(tailOf(spread, least)).toBeLessThanOrEqual(ratio);
      expect(tailOf(spread, least - 1)).toBeGreaterThan(ratio);
    }),
  );
});

test("the tails of huge counts end despite rounding", () => {
  const huge = { mean: 200_000, variance: 216_000 };
  expect(tailOf(huge, 200_000)).toBeCloseTo(0.5, 1);
  expect(tailOf(huge, 10_000_000)).toBe(0);
  expect(leastCountOf(huge, 0.05)).toBeLessThan(201_000);
});
