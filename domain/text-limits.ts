/** Longest texts that a desk accepts, in characters. */
export const TEXT_LIMITS = { name: 80, line: 200, text: 4000 } as const;
