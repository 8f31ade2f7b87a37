import type { RecordHead } from "@/domain/record/verdict";

/** The head of the record as documents print it; null where a document was written before records had seals. */
export const recordHeadWordsOf = (head: RecordHead | null | undefined): string | null =>
  head ? `entry ${head.revision}, seal ${head.seal}, key ${head.keyFingerprint}` : null;
