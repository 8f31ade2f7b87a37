/** Longest reason on the board, in characters. */
const REASON_LENGTH = 110;

/** The start of a reason: its first sentence, or as many whole words as fit. */
export function excerptOf(words: string): string {
  const first = /^.*?[.!?](?=\s|$)/s.exec(words)?.[0] ?? words;
  if (first.length <= REASON_LENGTH) return first;
  return `${first.slice(0, REASON_LENGTH).replace(/[\s,;:]+\S*$/, "")} …`;
}
