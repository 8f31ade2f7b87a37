/**
 * The words for a likelihood.
 * Units:  `upTo` is the upper end of the band as a ratio; a likelihood on a border takes the lower band.
 * Source: US Intelligence Community Directive 203, section D.6.e.2.a.
 */
export const LIKELIHOOD_WORDS = [
  { word: "almost no chance", from: 0.01, upTo: 0.05 },
  { word: "very unlikely", from: 0.05, upTo: 0.2 },
  { word: "unlikely", from: 0.2, upTo: 0.45 },
  { word: "roughly even chance", from: 0.45, upTo: 0.55 },
  { word: "likely", from: 0.55, upTo: 0.8 },
  { word: "very likely", from: 0.8, upTo: 0.95 },
  { word: "almost certain", from: 0.95, upTo: 0.99 },
] as const;

export const LIKELIHOOD_LIMITS = { from: 0.01, upTo: 0.99 } as const;

/** The ICD 203 word for a likelihood, a ratio from 0.01 to 0.99. */
export const likelihoodWordOf = (likelihoodRatio: number): string =>
  LIKELIHOOD_WORDS.find((band) => likelihoodRatio <= band.upTo)?.word ?? "almost certain";

export const percentOf = (ratio: number): number => Math.round(ratio * 1000) / 10;

/** A likelihood in words, such as `likely (60 %)`. */
export const likelihoodTextOf = (likelihoodRatio: number): string =>
  `${likelihoodWordOf(likelihoodRatio)} (${percentOf(likelihoodRatio)} %)`;
