/**
 * Largest parts of a file. Files beyond are refused, never truncated.
 * Units: bytes, except for counts.
 */
export const READ_LIMITS = {
  head: 64 * 1024,
  record: 1024 * 1024,
  document: 16 * 1024 * 1024,
  columnsCount: 1000,
  depthCount: 64,
} as const;
