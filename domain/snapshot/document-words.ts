import type { AlertLevel } from "../alert-level";

/** The words of the first documents. */
const FIRST = {
  levels: [
    { level: 1, levelName: "Low" },
    { level: 2, levelName: "Moderate" },
    { level: 3, levelName: "Substantial" },
    { level: 4, levelName: "Severe" },
    { level: 5, levelName: "Critical" },
  ],
  notAssessed: "Not assessed",
  acts: ["assessed", "confirmed", "corrected", "retracted"],
  confidences: ["low", "moderate", "high"],
  /** From best to worst. */
  states: ["current", "due", "never", "overdue", "lapsed", "blind"],
} as const;

/**
 * The words of stored documents, by their schema. They never change: a changed word needs a new schema with its own
 * words.
 */
export const DOCUMENT_WORDS = {
  "watchfloor-snapshot-1": FIRST,
  "watchfloor-handover-1": FIRST,
} as const;

export type DocumentSchema = keyof typeof DOCUMENT_WORDS;
type Words = (typeof DOCUMENT_WORDS)[DocumentSchema];

/** A level by number and word, as documents carry it. */
export type DocumentLevel = {
  level: AlertLevel | null;
  levelName: Words["levels"][number]["levelName"] | Words["notAssessed"];
};

/** A level in the words of a schema, from its number. */
export function documentLevelOf(schema: DocumentSchema, level: AlertLevel | null): DocumentLevel {
  const { levels, notAssessed } = DOCUMENT_WORDS[schema];
  return levels.find((row) => row.level === level) ?? { level: null, levelName: notAssessed };
}

/** A document's level in words, such as `4 Severe`. */
export const levelTextOf = ({ level, levelName }: DocumentLevel): string =>
  level === null ? levelName : `${level} ${levelName}`;
