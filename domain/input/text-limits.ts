/** Longest texts that a desk accepts, in characters. `account` is what a source tells, brought in whole. */
export const TEXT_LIMITS = { name: 80, line: 200, text: 4000, account: 20_000 } as const;
