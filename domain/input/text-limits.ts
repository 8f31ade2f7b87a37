/** Longest texts that a desk accepts, in characters. `account` is for a source's own text, imported in full. */
export const TEXT_LIMITS = { name: 80, line: 200, text: 4000, account: 20_000 } as const;
