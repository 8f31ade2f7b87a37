/**
 * How reliable a source is, and how credible one item of it: the Admiralty code.
 * Shape:  from best to worst; F and 6 stand apart at the end, because they mean unknown and not worst.
 * Source: NATO AJP-2.1.
 */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;
export type Reliability = (typeof RELIABILITIES)[number];
export type Credibility = (typeof CREDIBILITIES)[number];

const RELIABILITY_WORDS: Record<Reliability, string> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "unknown: reliability cannot be judged",
};

const CREDIBILITY_WORDS: Record<Credibility, string> = {
  "1": "confirmed by other sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "unknown: truth cannot be judged",
};

export const isReliability = (value: unknown): value is Reliability =>
  RELIABILITIES.some((grade) => grade === value);

export const reliabilityWordsOf = (grade: Reliability): string => RELIABILITY_WORDS[grade];
export const credibilityWordsOf = (grade: Credibility): string => CREDIBILITY_WORDS[grade];

/** A grade as shown beside a report, such as `B2`. */
export const gradeOf = (reliability: Reliability, credibility: Credibility): string =>
  `${reliability}${credibility}`;

/** Both halves of a grade in words, such as `source usually reliable; item probably true`. */
export const gradeWordsOf = (reliability: Reliability, credibility: Credibility): string =>
  `source ${RELIABILITY_WORDS[reliability]}; item ${CREDIBILITY_WORDS[credibility]}`;

/** The choices of a grade: letter or number, and its meaning. */
export const RELIABILITY_CHOICES = RELIABILITIES.map((value) => ({
  value,
  label: `${value} · ${RELIABILITY_WORDS[value]}`,
}));
export const CREDIBILITY_CHOICES = CREDIBILITIES.map((value) => ({
  value,
  label: `${value} · ${CREDIBILITY_WORDS[value]}`,
}));
