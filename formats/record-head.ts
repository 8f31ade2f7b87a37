import type { RecordHead } from "@/domain/record/verdict";

/** The record's head as documents print it; null for documents older than the record's seals. */
export const recordHeadWordsOf = (head: RecordHead | null | undefined): string | null =>
  head ? `entry ${head.revision}, seal ${head.seal}, key ${head.keyFingerprint}` : null;
