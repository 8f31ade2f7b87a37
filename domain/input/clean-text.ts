/**
 * Text as stored: no NUL, no half surrogate pair, no blank ends, line breaks as LF.
 * Cost: asks before it replaces, because imports call it for every cell, and almost all texts are clean.
 */
export function cleanText(text: string): string {
  const whole = text.includes("\0") ? text.replaceAll("\0", "") : text;
  const paired = HALF_PAIR.test(whole) ? whole.replaceAll(/\p{Cs}/gu, "\uFFFD") : whole;
  return (paired.includes("\r\n") ? paired.replaceAll("\r\n", "\n") : paired).trim();
}

const HALF_PAIR = /\p{Cs}/u;
