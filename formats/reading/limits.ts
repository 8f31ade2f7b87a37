/**
 * How large the parts of a file may be. A file that goes beyond is refused, never cut. Units: bytes, but for counts.
 */
export const READ_LIMITS = {
  head: 64 * 1024,
  record: 1024 * 1024,
  document: 16 * 1024 * 1024,
  columnsCount: 1000,
  depthCount: 64,
} as const;
