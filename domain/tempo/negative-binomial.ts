/** A distribution of counts: its mean, and a variance above it. */
export type Spread = { mean: number; variance: number };

/**
 * The probability of `count` or more.
 * Units: a ratio from 0 to 1.
 * Cost:  one step per count below it.
 */
export function tailOf(spread: Spread, count: number): number {
  let x = 0;
  for (const tail of tailsOf(spread)) {
    if (x >= count) return tail;
    x += 1;
  }
  return 0;
}

/**
 * The smallest count whose tail probability is at most `ratio`.
 * Units: `ratio` from above 0 to 1.
 */
export function leastCountOf(spread: Spread, ratio: number): number {
  let x = 0;
  for (const tail of tailsOf(spread)) {
    if (tail <= ratio) return x;
    x += 1;
  }
  return x;
}

/**
 * The tail probabilities of 0 or more, 1 or more, 2 or more …, until nothing is left.
 * Source: recursion of the negative binomial, P(x+1) = P(x) (r+x)/(x+1) (1-p) from P(0) = p^r. Logarithms keep large
 *         means from vanishing: p^r of 1,000 a week underflows.
 */
function* tailsOf({ mean, variance }: Spread): Generator<number> {
  const p = mean / variance;
  const r = (mean * mean) / (variance - mean);
  let logMass = r * Math.log(p);
  let tail = 1;
  for (let x = 0; x <= mean || (tail > NOTHING_LEFT && Math.exp(logMass) > NOTHING_LEFT ** 2); x++) {
    yield tail;
    tail = Math.max(0, tail - Math.exp(logMass));
    logMass += Math.log(((r + x) / (x + 1)) * (1 - p));
  }
  yield 0;
}

/** Probabilities below this are lost in rounding, and never needed. */
const NOTHING_LEFT = 1e-9;
