/**
 * The labels of the Traffic Light Protocol, least restricted first, and with whom each lets a reader share.
 * Source: FIRST, Traffic Light Protocol, version 2.0. Their colours: `domain/look/colours.js`.
 */
export const TLP_LABELS = {
  "TLP:CLEAR": "may be shared with everybody",
  "TLP:GREEN": "may be shared within the community, not in public",
  "TLP:AMBER": "for the recipient's organisation and its clients, as far as they need it",
  "TLP:AMBER+STRICT": "for the recipient's organisation only, as far as they need it",
  "TLP:RED": "for the named recipients only",
} as const;

type TlpLabel = keyof typeof TLP_LABELS;
export const TLP_NAMES = Object.keys(TLP_LABELS) as TlpLabel[];

/** The label that a marking is, however it is spelt; undefined for any other text. */
export const tlpLabelOf = (marking: string | null | undefined): TlpLabel | undefined => {
  const spelt = marking?.toUpperCase().replaceAll(/\s+/g, "");
  return TLP_NAMES.find((name) => name === spelt);
};

/** Whether a text looks like a label of the protocol and is none, such as `TLP:WHITE` of version 1. */
export const isUnknownTlp = (marking: string): boolean =>
  /^\s*TLP\s*:/i.test(marking) && tlpLabelOf(marking) === undefined;

/** A marking and what it means, such as `TLP:RED: for the named recipients only`. */
export const markingWordsOf = (marking: string): string => {
  const label = tlpLabelOf(marking);
  return label === undefined ? marking : `${label}: ${TLP_LABELS[label]}`;
};

/** The longest marking, in characters: one that fits the head and the foot of a page. */
export const MARKING_LENGTH = 60;

/** What a form sends for a marking that is in a field of its own. */
export const OTHER_MARKING = "other";
