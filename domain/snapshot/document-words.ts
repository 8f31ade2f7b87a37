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

/** The schemas of new documents. Stored ones are read and exported by their own. */
export const SNAPSHOT_SCHEMA = "watchfloor-snapshot-1";
export const BRIEF_SCHEMA = "watchfloor-handover-1";

export type DocumentSchema = keyof typeof DOCUMENT_WORDS;
export type SnapshotSchema = Extract<DocumentSchema, `watchfloor-snapshot-${number}`>;
export type BriefSchema = Extract<DocumentSchema, `watchfloor-handover-${number}`>;

/** Every schema of snapshots, old and new. */
export const SNAPSHOT_SCHEMAS = Object.keys(DOCUMENT_WORDS).filter((name): name is SnapshotSchema =>
  name.startsWith("watchfloor-snapshot-"),
);

/** The words of one schema, or of any. */
export type DocumentWords<Schema extends DocumentSchema = DocumentSchema> = (typeof DOCUMENT_WORDS)[Schema];

/** A level by number and word, as documents carry it. */
export type DocumentLevel<Schema extends DocumentSchema = DocumentSchema> = {
  level: AlertLevel | null;
  levelName: DocumentWords<Schema>["levels"][number]["levelName"] | DocumentWords<Schema>["notAssessed"];
};

/** A level as new documents carry it. */
export type PresentLevel = DocumentLevel<typeof SNAPSHOT_SCHEMA> & DocumentLevel<typeof BRIEF_SCHEMA>;

/** A level in the words of a schema, from its number. */
export function documentLevelOf(schema: DocumentSchema, level: AlertLevel | null): DocumentLevel {
  const { notAssessed } = DOCUMENT_WORDS[schema];
  const levels: readonly DocumentWords["levels"][number][] = DOCUMENT_WORDS[schema].levels;
  return levels.find((row) => row.level === level) ?? { level: null, levelName: notAssessed };
}

/** A document's level in words, such as `4 Severe`. */
export const levelTextOf = ({ level, levelName }: DocumentLevel): string =>
  level === null ? levelName : `${level} ${levelName}`;
